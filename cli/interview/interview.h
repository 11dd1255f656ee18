// An interview: the questions asked one after the other, and each answer written into the file.
#pragma once

#include "cli/commands.h"

namespace entente::cli {

/// Asks on standard output and takes what is typed on standard input, a line each, be it a terminal or not.
Exit interview(const AskOptions& options);

}  // namespace entente::cli

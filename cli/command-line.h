// The command line: which commands there are, and running the one that is named.
#pragma once

#include <span>

#include "cli/command.h"

namespace entente::cli {

/// Runs the command of `words`, the arguments of the program without its name. Errors in them are printed to
/// standard error.
ExitStatus run_command_line(std::span<char*> words);

}  // namespace entente::cli

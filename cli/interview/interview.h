// An interview: the questions asked one after the other, and each answer written into the file.
#pragma once

#include <string>

#include "cli/exit-status.h"
#include "cli/shared-options.h"

namespace entente::cli {

struct InterviewOptions {
  std::string file;
  int document = 0;  ///< which description of the file, from 1; the only one if 0
  LibraryOptions library;
  TerminalOptions terminal;
};

/// Asks on standard output and takes what is typed on standard input, a line each, be it a terminal or not.
ExitStatus interview(const InterviewOptions& options);

}  // namespace entente::cli

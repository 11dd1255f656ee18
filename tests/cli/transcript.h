// Documents that run: the console blocks of a text, executed and held against what they show.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/program.h"

namespace entente::cli {

/// A command and what it prints, standard error included.
struct Session {
  int line = 0;  ///< of the command, in the document
  std::string command;
  std::string output;
};

/// The commands of every block that opens with ```console: lines that begin with `$ `, each with the lines up
/// to the next. A backslash at a line's end takes the next line in.
std::vector<Session> sessions(std::string_view document);

/// Whether the output is what is expected, where a line `…` stands for any lines, or none.
bool matches(std::string_view expected, std::string_view output);

/// Runs every session in the folder, one after the other, each in a shell of its own that knows the status of
/// the one before (`echo $?`); what did not come out as shown, or nothing.
std::string failures(const std::vector<Session>& sessions, const Folder& folder);

}  // namespace entente::cli

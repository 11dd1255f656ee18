// Mistakes on the command line that are worth a better message than the parser's.
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace entente::cli {

/// The first unknown command or option among the words, with the nearest known one, or an option without a
/// value; empty if there is none.
std::string command_line_error(std::span<const CommandEntry> commands, std::span<char*> words,
                               DescribedCommands& described);

}  // namespace entente::cli

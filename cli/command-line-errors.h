// Words of a command line that are wrong whatever their command does with them.
#pragma once

#include <CLI/CLI.hpp>

#include <span>
#include <string>

namespace entente::cli {

/// What is wrong with the first such word, with what was probably meant; or nothing: a command or an option
/// that is not known, an option without its value, where CLI11 would blame something else or take the next
/// option for the value; an empty word, which no command has a use for.
std::string command_line_error(const CLI::App& program, std::span<char*> words);

}  // namespace entente::cli

// Words of a command line that nothing is known by.
#pragma once

#include <CLI/CLI.hpp>

#include <span>
#include <string>

namespace entente::cli {

/// What is wrong with the command or an option, with what was probably meant; or nothing. CLI11 would blame
/// something else.
std::string misspelling(const CLI::App& program, std::span<char*> words);

}  // namespace entente::cli

// What arguments name, one input a line.
#pragma once

#include <string>
#include <vector>

#include "cli/input/input-arguments.h"
#include "tests/cli/program.h"

namespace entente::cli {

/// A file's name; of anything else also what is said.
std::string told(const Input& input);

/// All that the arguments, paths in the folder or `@` and such a path, name: with such paths.
std::string told(const Folder& folder, std::vector<std::string> arguments);

/// The text with the folder's path left out.
std::string within(const Folder& folder, std::string text);

}  // namespace entente::cli

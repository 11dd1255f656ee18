// Inputs that the command line names more than once.
#pragma once

#include <string>
#include <vector>

namespace entente::cli {

/// The names of inputs, without files and folders that were named before, by whatever name, or that lie in a
/// folder which is named too: an alliance counts once. What is left out has been said.
std::vector<std::string> distinct_inputs(const std::vector<std::string>& names);

}  // namespace entente::cli

// Runs whose reports are given to validators, and what these read.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace entente::cli {

/// Writes into the folder what the runs read; gives the files of each: the bundled cases, nothing, what
/// cannot be read, and hostile texts, which stand in `hostile-0.json` and so on.
std::vector<std::string> furnish_runs(const Folder& folder);

/// Whether one of the texts that were read has that part.
bool holds(const nlohmann::json& texts, const std::string& part);

}  // namespace entente::cli

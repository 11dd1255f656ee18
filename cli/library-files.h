// Rule libraries in folders.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/read-library.h"

namespace entente::cli {

/// The names of the .yaml files below a folder; none where it cannot be read.
std::vector<std::string> library_files(const std::string& folder);

/// The .yaml files below a folder, by path; nothing where one could not be read, which has been said.
std::optional<std::vector<LibraryFile>> read_yaml_folder(const std::string& folder);

/// The library that the files make, rehearsed; nothing where anything is wrong with it, all of which has been
/// said, and counted.
std::optional<LoadedLibrary> build_library(const std::vector<LibraryFile>& files);

}  // namespace entente::cli

// Folders filled by chance, and what is to be found in them by looking at all of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/input/input.h"

namespace entente::cli {

/// A few files, folders, pipes and links to any of them or to nothing, with names whose order is easily got
/// wrong. In a property: it asks rapidcheck.
void fill_by_chance(const std::filesystem::path& home);

struct Found {
  std::string path;            ///< a folder's ends in "/"
  std::optional<Input> input;  ///< none of a folder that is followed
};

/// Everything below, folders too, in the order of the paths.
std::vector<Found> all_below(const std::filesystem::path& folder);

}  // namespace entente::cli

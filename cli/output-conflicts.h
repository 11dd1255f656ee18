// Whether the results of a run go to places of their own.
#pragma once

#include <string>
#include <vector>

#include "cli/shared-options.h"

namespace entente::cli {

/// What a run reads, as the command line names it.
struct InputNames {
  std::vector<std::string> inputs = {};  ///< files, folders, patterns and lists
  std::vector<std::string> others = {};  ///< files; none where empty
  LibraryOptions library = {};
};

/// Whether no result, named as a file or empty for standard output, would take the place of what the run
/// reads or of another result, by whatever name that is reached; what would has been said. A report that an
/// earlier run wrote into a folder of inputs is none of them.
bool check_outputs_are_distinct(const std::vector<std::string>& results, const InputNames& inputs);

/// Whether no result would replace a description, a factor, a profile, a worksheet or a diary: a file in
/// YAML, which no result is, or one of these under any name. What would has been said.
bool check_nothing_filled_in_is_replaced(const std::vector<std::string>& results);

}  // namespace entente::cli

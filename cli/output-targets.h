// Where the results of `assess` are to go, and in which formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace entente::cli {

struct OutputTarget {
  std::string format;
  std::string file;  ///< standard output where empty
};

/// What `--format` and `--output` ask for, one at least, which may be the same places; nothing where that
/// makes no sense, which has been said.
std::optional<std::vector<OutputTarget>> output_targets(const std::vector<std::string>& outputs,
                                                        const std::string& format);

/// The file of `--summary FORMAT=FILE`; empty for standard error.
std::string summary_file(const std::string& summary);

}  // namespace entente::cli

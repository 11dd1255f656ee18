// What the name of a file leads to when something is written there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/io/file-id.h"

namespace entente::cli {

struct OutputPath {
  /// Behind all links; the last of them may lead to a file that is not there yet.
  std::filesystem::path path;
  /// Of this process, where the name stands for one of them: /dev/stdout, /dev/fd/63.
  std::optional<int> descriptor;

  /// Whether a file is to stand there, or stands there and can be replaced by another one.
  bool is_file() const;
  /// What stands there.
  std::optional<FileId> id() const;
};

OutputPath output_path_of(const std::string& name);

/// Where a file is written until it is whole: beside it, under its name and `.partial`, which is shortened
/// where it would be longer than names may be.
std::filesystem::path partial_name(const std::filesystem::path& file);

}  // namespace entente::cli

// Walks the files below a folder, in the order of their paths.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/input/glob.h"
#include "cli/input/input.h"
#include "cli/io/file-id.h"

namespace entente::cli {

/// Whether a folder stands for files of that name too: it ends as one of descriptions does, and is more than
/// an ending, which would be that of a hidden file.
bool ends_as_description(std::string_view name);

/// Gives files ordered by the bytes of their paths. Links are followed, to folders only if they do not lead
/// back to one that they lie in. Holds the names of the folders on the way to the current file, and no
/// others.
class DirectoryWalker {
 public:
  /// All files below the folder that end as descriptions do.
  explicit DirectoryWalker(std::string folder);

  /// All files that the pattern matches, however they end; a folder that it matches stands for what is below.
  explicit DirectoryWalker(Glob pattern);

  /// The next file, or the problem with a file or folder; at the end, once, that there was nothing.
  std::optional<Input> next();

 private:
  struct Level {
    std::size_t path_size = 0;
    std::optional<FileId> id;
    bool is_wanted = false;          ///< with all below it
    Glob::Positions positions;       ///< where in the pattern the path has come to
    std::vector<std::string> names;  ///< not yet given, the next one last; a folder's ends in "/"
  };

  std::optional<Input> begin();
  std::optional<Input> advance();
  std::optional<Input> file(const std::string& name);
  std::optional<Input> folder(const std::string& name);
  std::optional<Input> enter(Level level);
  std::error_code read_names(Level& level) const;
  bool accepts(const Level& level, const std::string& name, bool is_folder) const;
  bool leads_back(const Level& level) const;
  std::string folder_name() const;

  std::string name_;  ///< as it was given
  std::optional<Glob> pattern_;
  bool has_begun_ = false;
  bool is_empty_ = true;
  std::string path_;           ///< of what is looked at; a folder's ends in "/"
  std::vector<Level> levels_;  ///< the folders being walked, from the outermost
};

}  // namespace entente::cli

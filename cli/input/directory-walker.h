// What lies below a folder, in the order of the paths, with memory that does not grow with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/directory-reader.h"
#include "cli/input/glob.h"
#include "cli/input/input.h"
#include "cli/input/name-window.h"

namespace entente::cli {

/// Whether a folder stands for files of that name, too. One that is nothing but an ending is that of a hidden
/// file.
bool ends_as_description(std::string_view name);

/// Files by the bytes of their paths; links are followed, to folders only where that leads to new ones. Each
/// folder is read once where its names fit a window. Where they do not, it is read once for each window
/// (NameWindow says how many), and again where folders below it needed the room.
class DirectoryWalker {
 public:
  static constexpr std::size_t usual_window = std::size_t{1} << 18;  ///< 15,000 names of 12 bytes

  /// All below the folder that ends as descriptions do. The innermost folder's window holds `window` bytes,
  /// the others together at most twice as many.
  DirectoryWalker(std::string folder, std::size_t window);

  /// All that the pattern matches, however it ends; a folder that it matches stands for what is below it.
  DirectoryWalker(Glob pattern, std::size_t window);

  /// The next file, or what is to be said of a file or folder; at the end, once, that there was nothing.
  std::optional<Input> next();

 private:
  struct Level {
    std::size_t path_size = 0;
    DirectoryId id;
    bool is_wanted = false;     ///< with all below it
    Glob::Positions positions;  ///< where in the pattern the path has come to
    NameWindow names;           ///< a folder's ends in "/", and so stands where the paths below it do
  };

  std::optional<Input> advance();
  std::optional<Input> begin();
  std::optional<Input> file(const std::string& name);
  std::optional<Input> folder(const std::string& name);
  std::optional<Input> enter(Level level);
  std::optional<Input> read_again();
  std::optional<Input> read(DirectoryReader& folder);
  bool accepts(const Level& level, const std::string& name, bool is_folder) const;
  bool leads_back(const DirectoryId& id) const;
  void make_room();
  std::string folder_name() const;

  std::string name_;  ///< as it was given
  std::optional<Glob> pattern_;
  std::size_t window_;
  bool has_begun_ = false;
  bool is_empty_ = true;
  std::string path_;           ///< of what is being looked at; a folder's ends in "/"
  std::vector<Level> levels_;  ///< the folders being walked, from the outermost
};

}  // namespace entente::cli

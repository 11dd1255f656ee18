// What tells a file from all others, by whatever name it is reached.
#pragma once

#include <sys/stat.h>

#include <compare>
#include <filesystem>
#include <optional>

namespace entente::cli {

struct FileId {
  dev_t device = 0;
  ino_t inode = 0;
  bool is_device = false;  ///< such as a terminal or /dev/null, which many may use

  explicit FileId(const struct stat& about)
      : device(about.st_dev),
        inode(about.st_ino),
        is_device(S_ISCHR(about.st_mode) || S_ISBLK(about.st_mode)) {}
  auto operator<=>(const FileId&) const = default;
};

/// Of what a name leads to; nothing where it leads nowhere.
inline std::optional<FileId> id_of(const std::filesystem::path& name) {
  struct stat about = {};
  if (::stat(name.c_str(), &about) != 0) return std::nullopt;
  return FileId(about);
}

/// Of what is open.
inline std::optional<FileId> id_of(int descriptor) {
  struct stat about = {};
  if (::fstat(descriptor, &about) != 0) return std::nullopt;
  return FileId(about);
}

}  // namespace entente::cli

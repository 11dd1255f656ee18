// A folder while its entries are read.
#pragma once

#include <dirent.h>
#include <sys/stat.h>

#include <memory>
#include <string>

namespace entente::cli {

/// Tells a folder from all others, by whatever name it is reached.
struct DirectoryId {
  dev_t device = 0;
  ino_t inode = 0;

  DirectoryId() = default;
  explicit DirectoryId(const struct stat& about) : device(about.st_dev), inode(about.st_ino) {}
  bool operator==(const DirectoryId&) const = default;
};

/// Where a member fails, `errno` says why.
class DirectoryReader {
 public:
  /// An empty path is the current folder.
  explicit DirectoryReader(const std::string& path) : folder_(::opendir(path.empty() ? "." : path.c_str())) {}

  bool is_open() const { return folder_ != nullptr; }
  bool identify(DirectoryId& id) const;

  /// In the folder's own order, `.` and `..` left out; null at the end, where `errno` is 0.
  const dirent* next();
  /// Whether an entry is a folder or a link to one.
  bool is_folder(const dirent& entry) const;

 private:
  struct Close {
    void operator()(DIR* folder) const { ::closedir(folder); }
  };

  std::unique_ptr<DIR, Close> folder_;
};

}  // namespace entente::cli

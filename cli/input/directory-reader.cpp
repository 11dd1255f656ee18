#include "cli/input/directory-reader.h"

#include <cerrno>
#include <string_view>

namespace entente::cli {

bool DirectoryReader::identify(DirectoryId& id) const {
  struct stat about = {};
  if (::fstat(::dirfd(folder_.get()), &about) != 0) return false;
  id = DirectoryId(about);
  return true;
}

const dirent* DirectoryReader::next() {
  for (;;) {
    errno = 0;
    const auto* entry = ::readdir(folder_.get());
    if (entry == nullptr) return nullptr;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") return entry;
  }
}

bool DirectoryReader::is_folder(const dirent& entry) const {
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat about = {};
  return ::fstatat(::dirfd(folder_.get()), entry.d_name, &about, 0) == 0 && S_ISDIR(about.st_mode);
}

}  // namespace entente::cli

#include "tests/bench/texts.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <string>
#include <vector>

namespace entente::bench {

namespace {

/// In and right below a folder, by name.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* const listing = ::opendir(folder.c_str());
  if (listing == nullptr) return names;
  while (const auto* entry = ::readdir(listing)) {
    if (entry->d_name[0] != '.') names.push_back(folder + '/' + entry->d_name);
  }
  ::closedir(listing);
  std::ranges::sort(names);
  return names;
}

class Reader {
 public:
  explicit Reader(const std::function<void(std::string_view)>& use) : use_(use) {}

  bool read(const std::string& name) {
    const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const auto size = fill(file);
    const bool is_folder = size < 0 && errno == EISDIR;
    ::close(file);
    if (is_folder) {
      return std::ranges::all_of(names_in(name), [this](const std::string& below) { return read(below); });
    }
    if (size >= 0) use_(std::string_view(buffer_.data(), static_cast<std::size_t>(size)));
    return size >= 0;
  }

 private:
  ssize_t fill(int file) {
    std::size_t used = 0;
    for (;;) {
      if (used == buffer_.size()) buffer_.resize(2 * used);
      const auto count = ::read(file, buffer_.data() + used, buffer_.size() - used);
      if (count < 0) return count;
      if (count == 0) return static_cast<ssize_t>(used);
      used += static_cast<std::size_t>(count);
    }
  }

  const std::function<void(std::string_view)>& use_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{1} << 14);
};

}  // namespace

bool for_each_text(std::span<char* const> names, const std::function<void(std::string_view)>& use) {
  Reader reader(use);
  return std::ranges::all_of(names, [&reader](const char* name) { return reader.read(name); });
}

}  // namespace entente::bench

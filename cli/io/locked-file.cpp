#include "cli/io/locked-file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/io/write-all.h"

namespace entente::cli {

namespace {

constexpr mode_t mode_bits = 07777;

/// A file beside another, under a name of its own, and gone with this unless it is kept.
class FileBeside {
 public:
  /// Without a descriptor, and with errno, where none can be made.
  explicit FileBeside(const std::string& path)
      : name_(path + ".XXXXXX"), descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {}
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  ~FileBeside() {
    if (descriptor_ < 0) return;
    ::unlink(name_.c_str());
    ::close(descriptor_);
  }

  int descriptor() const { return descriptor_; }
  bool take_place_of(const std::string& path) const { return ::rename(name_.c_str(), path.c_str()) == 0; }
  /// The descriptor, which is the caller's from now on.
  int keep() { return std::exchange(descriptor_, -1); }

 private:
  std::string name_;
  int descriptor_;
};

/// Whether the file that is open still has that name.
bool is_same_file(int descriptor, const std::string& path) {
  struct stat open = {};
  struct stat named = {};
  return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

/// The names of a file's extended attributes, access lists among them; none where it can have none.
std::vector<std::string> attributes_of(int file) {
  const auto size = ::flistxattr(file, nullptr, 0);
  if (size <= 0) return {};
  std::string list(static_cast<std::size_t>(size), '\0');
  const auto read = ::flistxattr(file, list.data(), list.size());
  std::vector<std::string> names;
  for (std::size_t begin = 0; read > 0 && begin < static_cast<std::size_t>(read);) {
    names.emplace_back(list.c_str() + begin);
    begin += names.back().size() + 1;
  }
  return names;
}

std::optional<std::string> attribute(int file, const std::string& name) {
  const auto size = ::fgetxattr(file, name.c_str(), nullptr, 0);
  if (size < 0) return std::nullopt;
  std::string value(static_cast<std::size_t>(size), '\0');
  const auto read = ::fgetxattr(file, name.c_str(), value.data(), value.size());
  if (read < 0) return std::nullopt;
  value.resize(static_cast<std::size_t>(read));
  return value;
}

bool copy_attribute(const std::string& name, int from, int to) {
  const auto value = attribute(from, name);
  if (!value) return false;
  return attribute(to, name) == value || ::fsetxattr(to, name.c_str(), value->data(), value->size(), 0) == 0;
}

/// Makes the one file in all but its text and its names what the other is; gives what that could not be done
/// for.
std::vector<std::string> copy_properties(int from, int to) {
  std::vector<std::string> lost;
  struct stat old = {};
  struct stat copy = {};
  if (::fstat(from, &old) != 0 || ::fstat(to, &copy) != 0) return {"its permissions"};
  constexpr auto same_user = static_cast<uid_t>(-1);
  if (old.st_gid != copy.st_gid && ::fchown(to, same_user, old.st_gid) != 0) lost.emplace_back("its group");
  if (old.st_uid != copy.st_uid && ::fchown(to, old.st_uid, static_cast<gid_t>(-1)) != 0)
    lost.emplace_back("its owner");
  for (const auto& name : attributes_of(from)) {
    if (!copy_attribute(name, from, to)) lost.push_back(fmt::format("its attribute {}", name));
  }
  // Last: a change of the owner takes some of them away.
  if (::fchmod(to, old.st_mode & mode_bits) != 0) lost.emplace_back("its permissions");
  return lost;
}

}  // namespace

LockedFile::LockedFile(const std::string& name, IfMissing if_missing, IfBusy if_busy) {
  std::error_code error;
  path_ = std::filesystem::weakly_canonical(name, error).string();
  const int flags = if_missing == IfMissing::create ? O_RDWR | O_CREAT | O_APPEND : O_RDONLY;
  while (!try_to_lock(flags, if_busy)) {
  }
}

LockedFile::~LockedFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool LockedFile::try_to_lock(int flags, IfBusy if_busy) {
  const int descriptor = ::open(path_.c_str(), flags | O_CLOEXEC | O_NONBLOCK, 0666);
  if (descriptor < 0) {
    fail();
    return true;
  }
  const bool is_held = is_regular(descriptor) && wait_for_lock(descriptor, if_busy);
  if (is_held && is_same_file(descriptor, path_)) {
    descriptor_ = descriptor;
    return true;
  }
  ::close(descriptor);
  return !is_held;
}

bool LockedFile::is_regular(int descriptor) {
  struct stat about = {};
  if (::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode)) return true;
  error_ = "it is not a regular file";
  return false;
}

bool LockedFile::wait_for_lock(int descriptor, IfBusy if_busy) {
  const int how = if_busy == IfBusy::fail ? LOCK_EX | LOCK_NB : LOCK_EX;
  int locked = 0;
  while ((locked = ::flock(descriptor, how)) != 0 && errno == EINTR) {
  }
  if (locked == 0) return true;
  is_busy_ = errno == EWOULDBLOCK;
  return fail();
}

bool LockedFile::append(std::string_view text) {
  const auto end = ::lseek(descriptor_, 0, SEEK_END);
  if (end < 0) return fail();
  if (write_all(descriptor_, text)) return true;
  fail();
  // Where this fails too, nothing more can be done.
  const auto taken_back = ::ftruncate(descriptor_, end);
  static_cast<void>(taken_back);
  return false;
}

bool LockedFile::replace(std::string_view text) {
  FileBeside file(path_);
  if (file.descriptor() < 0) return fail();
  copy_properties(descriptor_, file.descriptor());
  // Locked before it has the name, so that nobody comes in between.
  const bool is_done = ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0 &&
                       write_all(file.descriptor(), text) && ::fsync(file.descriptor()) == 0 &&
                       file.take_place_of(path_);
  if (!is_done) return fail();
  ::close(std::exchange(descriptor_, file.keep()));
  return true;
}

std::vector<std::string> LockedFile::lost_by_replacing() {
  const FileBeside trial(path_);
  if (trial.descriptor() < 0) {
    fail();
    return {};
  }
  auto lost = copy_properties(descriptor_, trial.descriptor());
  struct stat about = {};
  if (::fstat(descriptor_, &about) == 0 && about.st_nlink > 1)
    lost.emplace_back("its other names (hard links), under which the text stays as it is now");
  return lost;
}

bool LockedFile::fail() {
  error_ = std::strerror(errno);
  return false;
}

}  // namespace entente::cli

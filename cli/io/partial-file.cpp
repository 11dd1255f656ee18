#include "cli/io/partial-file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <system_error>

#include "cli/io/write-all.h"

namespace entente::cli {

namespace fs = std::filesystem;

namespace {

fs::path earlier_name(const fs::path& file) {
  auto name = partial_name(file);
  return name.replace_extension(".earlier");
}

/// What the process gives to new files.
mode_t usual_mode() {
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Up to the end of the last line that has one.
off_t end_of_lines(int file) {
  std::array<char, 4096> block = {};
  for (off_t end = ::lseek(file, 0, SEEK_END); end > 0;) {
    const auto size = std::min<off_t>(end, block.size());
    if (::pread(file, block.data(), static_cast<std::size_t>(size), end - size) != size) return 0;
    const auto found = std::string_view(block.data(), static_cast<std::size_t>(size)).rfind('\n');
    if (found != std::string_view::npos) return end - size + static_cast<off_t>(found) + 1;
    end -= size;
  }
  return 0;
}

/// How far two files are the same, to the end of a line: what a run takes over comes first in both.
off_t end_of_same_lines(int one, int other) {
  std::array<char, 1 << 16> left = {};
  std::array<char, 1 << 16> right = {};
  off_t end = 0;
  for (off_t done = 0;;) {
    const auto count = std::min(::pread(one, left.data(), left.size(), done),
                                ::pread(other, right.data(), right.size(), done));
    for (ssize_t i = 0; i < count; ++i) {
      if (left[i] != right[i]) return end;
      if (left[i] == '\n') end = done + i + 1;
    }
    if (count <= 0) return end;
    done += count;
  }
}

/// Adds what stands in one file between two places to the end of another.
bool append(int from, off_t begin, off_t length, int to) {
  std::array<char, 1 << 16> block = {};
  for (off_t done = begin; done < length;) {
    const auto size = std::min<off_t>(length - done, block.size());
    const auto count = ::pread(from, block.data(), static_cast<std::size_t>(size), done);
    if (count <= 0 || !write_all(to, {block.data(), static_cast<std::size_t>(count)})) return false;
    done += count;
  }
  return true;
}

/// Where the system or its disk cannot refuse to replace, it is looked at before.
int rename_to_new(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  if (id_of(to)) {
    errno = EEXIST;
    return -1;
  }
  return ::rename(from.c_str(), to.c_str());
}

}  // namespace

PartialFile::PartialFile(const fs::path& file, Kind kind)
    : file_(file), partial_(partial_name(file)), earlier_(earlier_name(file)), kind_(kind) {
  if (!open()) close();
}

PartialFile::~PartialFile() {
  if (descriptor_ < 0) return;
  ::unlink(partial_.c_str());
  if (kind_ == Kind::lines) ::rename(earlier_.c_str(), partial_.c_str());
  close();
}

bool PartialFile::open() {
  // What is open may have been given its name, or have been set aside, before it was locked.
  while (error_.empty()) {
    close();
    descriptor_ = ::open(partial_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor_ < 0) return fail();
    if (!lock()) return false;
    if (id_of(descriptor_) != id_of(partial_)) continue;
    struct stat about = {};
    if (::fstat(descriptor_, &about) != 0) return fail();
    if (!S_ISREG(about.st_mode)) {
      error_ = partial_.string() + " is in the way";
      return false;
    }
    if (about.st_size == 0) return true;
    if (kind_ == Kind::whole) return ::ftruncate(descriptor_, 0) == 0 || fail();
    if (!set_aside()) return fail();
  }
  return false;
}

bool PartialFile::lock() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return true;
  // Some disks know no locks; then the last one to write it wins.
  if (errno != EWOULDBLOCK) return true;
  error_ = "another run is writing it";
  return false;
}

bool PartialFile::set_aside() {
  if (!id_of(earlier_)) return ::rename(partial_.c_str(), earlier_.c_str()) == 0;
  return add_to_earlier() && ::unlink(partial_.c_str()) == 0;
}

bool PartialFile::add_to_earlier() const {
  const int earlier = ::open(earlier_.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (earlier < 0) return false;
  const auto end = end_of_lines(earlier);
  const bool is_added =
      ::ftruncate(earlier, end) == 0 && ::lseek(earlier, end, SEEK_SET) == end &&
      append(descriptor_, end_of_same_lines(descriptor_, earlier), end_of_lines(descriptor_), earlier);
  return ::close(earlier) == 0 && is_added;
}

void PartialFile::take_owner_and_mode() const {
  struct stat about = {};
  const bool is_there = ::stat(file_.c_str(), &about) == 0;
  // Only some users may give a file away; to the others it stays their own.
  if (is_there && ::fchown(descriptor_, about.st_uid, about.st_gid) != 0) errno = 0;
  ::fchmod(descriptor_, is_there ? about.st_mode & 07777 : usual_mode());
}

bool PartialFile::finish(bool replaces) {
  take_owner_and_mode();
  // Some disks say only when a file is closed that they had no room for it; and it must stay locked.
  const int twin = ::dup(descriptor_);
  if (twin >= 0 && ::close(twin) != 0) return fail();
  const int renamed = replaces ? ::rename(partial_.c_str(), file_.c_str()) : rename_to_new(partial_, file_);
  if (renamed != 0) return fail();
  if (kind_ == Kind::lines) ::unlink(earlier_.c_str());
  close();
  return true;
}

bool PartialFile::keep() {
  take_owner_and_mode();
  if (kind_ == Kind::lines && id_of(earlier_)) {
    if (!add_to_earlier() || ::rename(earlier_.c_str(), partial_.c_str()) != 0) return fail();
  }
  close();
  return true;
}

bool PartialFile::fail() {
  error_ = errno == EEXIST ? already_there : std::strerror(errno);
  return false;
}

void PartialFile::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

std::vector<fs::path> written_before(const std::string& name) {
  const auto file = output_path_of(name).path;
  std::vector<fs::path> there;
  for (const auto& each : {fs::path(name), earlier_name(file), partial_name(file)}) {
    if (id_of(each)) there.push_back(each);
  }
  return there;
}

}  // namespace entente::cli

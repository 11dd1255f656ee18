#include "cli/system/streamed-output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

namespace entente::cli {

namespace {

/// Of the file that is there, or else what the process gives to new ones.
mode_t usual_mode(const std::filesystem::path& path) {
  struct stat about = {};
  if (::stat(path.c_str(), &about) == 0) return about.st_mode & 07777;
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

StreamedOutput::StreamedOutput(const std::string& file, bool paged) {
  if (file.empty()) {
    descriptor_ = STDOUT_FILENO;
    if (paged && Pager::is_wanted()) pager_ = std::make_unique<Pager>();
    return;
  }
  std::error_code error;
  // What a link points to is written, and the link stays.
  target_ = std::filesystem::weakly_canonical(file, error);
  const auto status = std::filesystem::status(target_, error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    // A device or a pipe cannot be replaced.
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail();
    return;
  }
  auto temporary = target_.string() + ".XXXXXX";
  descriptor_ = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor_ < 0) {
    fail();
  } else {
    temporary_ = temporary;
  }
}

StreamedOutput::~StreamedOutput() {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool StreamedOutput::write(std::string_view piece) {
  if (!pager_) return write_now(piece);
  // So much is held back even where it has no room: what goes to standard error meanwhile would be in the
  // pager's way.
  constexpr std::size_t patience = std::size_t{1} << 20;
  held_ += piece;
  return held_.size() < patience || write_held();
}

bool StreamedOutput::write_held() {
  if (!pager_->is_running()) descriptor_ = pager_->start();
  return write_now(std::exchange(held_, {}));
}

bool StreamedOutput::write_now(std::string_view piece) {
  if (!error_.empty()) return false;
  const auto whole = piece;
  while (!piece.empty()) {
    const auto written = ::write(descriptor_, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    // Who leaves the pager has seen enough.
    if (written < 0 && errno == EPIPE && pager_ && pager_->is_running()) return true;
    if (written < 0) {
      fail();
      const auto written_part = whole.substr(0, whole.size() - piece.size());
      take_back(written_part.size() - (written_part.rfind('\n') + 1));
      return false;
    }
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void StreamedOutput::take_back(std::size_t bytes) const {
  const auto end = ::lseek(descriptor_, 0, SEEK_CUR);
  const auto kept = end - static_cast<off_t>(bytes);
  // Nothing can be done where this fails too: it is no file.
  if (bytes > 0 && kept >= 0 && ::ftruncate(descriptor_, kept) == 0) ::lseek(descriptor_, kept, SEEK_SET);
}

bool StreamedOutput::finish_pages() {
  const bool is_written =
      pager_->is_running() || Pager::is_needed(held_) ? write_held() : write_now(std::exchange(held_, {}));
  pager_->end();
  descriptor_ = STDOUT_FILENO;
  return is_written;
}

bool StreamedOutput::finish() {
  if (pager_) return finish_pages();
  if (!error_.empty()) return false;
  if (descriptor_ == STDOUT_FILENO) return true;
  if (!temporary_.empty() && ::fchmod(descriptor_, usual_mode(target_)) != 0) return fail();
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (::close(descriptor) != 0) return fail();
  if (!temporary_.empty() && ::rename(temporary_.c_str(), target_.c_str()) != 0) return fail();
  temporary_.clear();
  return true;
}

bool StreamedOutput::fail() {
  is_unread_ = errno == EPIPE;
  error_ = std::strerror(errno);
  return false;
}

}  // namespace entente::cli

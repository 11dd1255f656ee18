#include "cli/io/output-file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace entente::cli {

OutputFile::OutputFile(const std::string& file, OutputOptions manner)
    : name_(file), replaces_(manner.replaces) {
  if (!file.empty()) {
    open(output_path_of(file), manner);
    return;
  }
  descriptor_ = STDOUT_FILENO;
  if (manner.is_paged && Pager::is_wanted()) pager_ = std::make_unique<Pager>();
}

void OutputFile::open(const OutputPath& target, OutputOptions manner) {
  if (target.descriptor) {
    // Opened anew, it would be written from its beginning.
    descriptor_ = ::fcntl(*target.descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  } else if (!target.is_file()) {
    descriptor_ = ::open(target.path.c_str(), O_WRONLY | O_CLOEXEC);
  } else if (!replaces_ && target.id()) {
    error_ = already_there;
    return;
  } else {
    const auto kind = manner.is_of_lines ? PartialFile::Kind::lines : PartialFile::Kind::whole;
    file_ = std::make_unique<PartialFile>(target.path, kind);
    descriptor_ = file_->descriptor();
    error_ = file_->error();
    return;
  }
  if (descriptor_ < 0) fail();
}

OutputFile::~OutputFile() {
  if (!file_ && descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

bool OutputFile::write(std::string_view piece) {
  return write(piece, std::array{piece.size()});
}

bool OutputFile::write(std::string_view text, std::span<const std::size_t> ends) {
  if (!pager_) return write_now(text, ends);
  // So much is held back even where it has no room: what goes to standard error meanwhile would be in the
  // pager's way.
  constexpr std::size_t patience = std::size_t{1} << 20;
  held_ += text;
  return held_.size() < patience || write_held();
}

bool OutputFile::write_held() {
  if (!pager_->is_running()) descriptor_ = pager_->start();
  const auto text = std::exchange(held_, {});
  return write_now(text, std::array{text.size()});
}

bool OutputFile::write_now(std::string_view text, std::span<const std::size_t> ends) {
  if (!error_.empty()) return false;
  for (std::size_t done = 0; done < text.size();) {
    const auto written = ::write(descriptor_, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    // Who leaves the pager has seen enough.
    if (written < 0 && errno == EPIPE && pager_ && pager_->is_running()) return true;
    if (written < 0) {
      fail();
      std::size_t whole = 0;
      for (const auto end : ends) whole = end <= done ? end : whole;
      take_back(done - whole);
      return false;
    }
    done += static_cast<std::size_t>(written);
  }
  return true;
}

void OutputFile::take_back(std::size_t bytes) const {
  const auto end = ::lseek(descriptor_, 0, SEEK_CUR);
  const auto kept = end - static_cast<off_t>(bytes);
  // Nothing can be done where this fails too: it is no file.
  if (bytes > 0 && kept >= 0 && ::ftruncate(descriptor_, kept) == 0) ::lseek(descriptor_, kept, SEEK_SET);
}

bool OutputFile::finish_pages() {
  const bool is_written = pager_->is_running() || Pager::is_needed(held_)
                              ? write_held()
                              : write_now(held_, std::array{held_.size()});
  held_.clear();
  pager_->end();
  descriptor_ = STDOUT_FILENO;
  return is_written;
}

bool OutputFile::finish() {
  if (pager_) return finish_pages();
  if (!error_.empty()) return false;
  if (file_) {
    if (!file_->finish(replaces_)) error_ = file_->error();
    return error_.empty();
  }
  if (descriptor_ == STDOUT_FILENO) return true;
  return ::close(std::exchange(descriptor_, -1)) == 0 || fail();
}

std::string OutputFile::keep() {
  if (!file_) {
    finish();
    return {};
  }
  struct stat about = {};
  if (::fstat(descriptor_, &about) != 0 || about.st_size == 0 || !file_->keep()) return {};
  // As the user calls the folder, unless a link leads to another one.
  const auto beside = std::filesystem::path(name_).parent_path() / file_->name().filename();
  return (id_of(beside) == id_of(file_->name()) ? beside : file_->name()).string();
}

bool OutputFile::fail() {
  is_unread_ = errno == EPIPE;
  error_ = std::strerror(errno);
  return false;
}

}  // namespace entente::cli

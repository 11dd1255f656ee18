#include "cli/input/list-file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <string_view>
#include <utility>

#include "cli/io/files.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

constexpr std::size_t longest = PATH_MAX;
constexpr std::size_t chunk = std::size_t{1} << 14;

}  // namespace

ListFile::ListFile(std::string argument) : argument_(std::move(argument)) {}

ListFile::~ListFile() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

std::optional<Input> ListFile::next() {
  if (!std::exchange(has_begun_, true) && !begin()) return fail();
  for (;;) {
    const auto end = text_.find(separator_, at_);
    if (end == std::string::npos && !is_at_end_) {
      // However long it is, this much of it says that it is no name.
      if (text_.size() - at_ > longest) text_.resize(at_ + longest + 1);
      if (!read_more()) return fail();
      continue;
    }
    if (end == std::string::npos && at_ == text_.size()) break;
    auto name = text_.substr(at_, end - at_);
    at_ = end == std::string::npos ? text_.size() : end + 1;
    ++count_;
    if (separator_ == '\n' && name.ends_with('\r')) name.pop_back();
    if (name.empty()) continue;
    is_empty_ = false;
    return entry(std::move(name));
  }
  if (!std::exchange(is_empty_, false)) return {};
  return Input{.what = Input::What::nothing, .name = argument_, .reason = "names no file"};
}

bool ListFile::begin() {
  const auto name = argument_.substr(1);
  file_ = name == standard_stream ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) return false;
  while (!is_at_end_ && text_.size() <= longest) {
    if (!read_more()) return false;
    if (std::string_view(text_).substr(0, longest + 1).find('\0') == std::string_view::npos) continue;
    separator_ = '\0';
    return true;
  }
  if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  return true;
}

bool ListFile::read_more() {
  text_.erase(0, at_);
  at_ = 0;
  const auto used = text_.size();
  text_.resize(used + chunk);
  ssize_t count = 0;
  do {
    count = ::read(file_, text_.data() + used, chunk);
  } while (count < 0 && errno == EINTR);
  text_.resize(used + (count > 0 ? static_cast<std::size_t>(count) : 0));
  is_at_end_ = count == 0;
  return count >= 0;
}

Input ListFile::entry(std::string name) const {
  if (name.size() > longest)
    return problem(argument_, fmt::format("entry {} is longer than {} bytes", count_, longest));
  if (name.find('\0') != std::string::npos)
    return problem(argument_, fmt::format("entry {} has a NUL byte in it", count_));
  // Among the arguments it would be standard input; here it can only be a file.
  if (name == standard_stream) name = "./-";
  return {.name = std::move(name), .reason = {}};
}

Input ListFile::fail() {
  auto message_line = errno == EISDIR ? problem(argument_, "it is a folder") : problem_of_system(argument_);
  is_at_end_ = true;
  is_empty_ = false;
  text_.clear();
  at_ = 0;
  return message_line;
}

}  // namespace entente::cli

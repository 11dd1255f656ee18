#include "cli/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/terminal.h"

namespace entente::cli {

namespace {

/// More than any file of descriptions that is meant to be read at once.
constexpr std::size_t most_bytes = std::size_t{1} << 30;

std::string last_error() {
  return std::strerror(errno);
}

std::string write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return last_error();
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

/// What a buffer should hold at first: one byte more than the file, so that its end is met without growing.
std::size_t likely_size(const struct stat& about) {
  constexpr std::size_t least = std::size_t{1} << 12;
  const auto size = S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
  return std::clamp(size + 1, least, most_bytes + 1);
}

FileText read_all(int file) {
  struct stat about = {};
  if (::fstat(file, &about) != 0) return {.text = {}, .error = last_error()};
  if (S_ISDIR(about.st_mode)) return {.text = {}, .error = "it is a folder"};
  std::string text(likely_size(about), '\0');
  std::size_t used = 0;
  for (;;) {
    if (used > most_bytes) return {.text = {}, .error = "it is larger than 1 GiB"};
    if (used == text.size()) text.resize(2 * used);
    const auto count = ::read(file, text.data() + used, text.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {.text = {}, .error = last_error()};
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
  }
  text.resize(used);
  return {.text = std::move(text), .error = {}};
}

/// Of the file that is there, or else what the process gives to new ones.
mode_t usual_mode(const std::filesystem::path& path) {
  struct stat about = {};
  if (::stat(path.c_str(), &about) == 0) return about.st_mode & 07777;
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// A device or a pipe cannot be replaced.
std::string write_through(const std::filesystem::path& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return last_error();
  auto error = write_all(file, text);
  if (::close(file) != 0 && error.empty()) error = last_error();
  return error;
}

std::string replace(const std::filesystem::path& path, const std::string& text, mode_t mode) {
  auto temporary = path.string() + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return last_error();
  auto error = write_all(file, text);
  if (error.empty() && ::fchmod(file, mode) != 0) error = last_error();
  if (::close(file) != 0 && error.empty()) error = last_error();
  if (error.empty() && ::rename(temporary.c_str(), path.c_str()) != 0) error = last_error();
  if (!error.empty()) ::unlink(temporary.c_str());
  return error;
}

}  // namespace

FileText read_file(const std::string& name) {
  if (name == standard_input) return read_all(STDIN_FILENO);
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {.text = {}, .error = last_error()};
  auto read = read_all(file);
  ::close(file);
  return read;
}

std::string write_file(const std::filesystem::path& path, const std::string& text) {
  std::error_code error;
  // What a link points to is written, and the link stays.
  const auto target = std::filesystem::weakly_canonical(path, error);
  const auto status = std::filesystem::status(target, error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    return write_through(target, text);
  return replace(target, text, usual_mode(target));
}

std::string write_out(const std::string& text) {
  return write_all(STDOUT_FILENO, text);
}

bool deliver(const std::string& text, const std::string& file) {
  const auto error = file.empty() ? write_out(text) : write_file(file, text);
  if (error.empty()) return true;
  complain(fmt::format("cannot write {}: {}", file.empty() ? "the result" : file, error));
  return false;
}

std::vector<std::string> files_below(const std::filesystem::path& folder,
                                     std::span<const std::string_view> extensions, std::error_code& error) {
  std::vector<std::string> files;
  auto entry = std::filesystem::recursive_directory_iterator(folder, error);
  for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
    const auto extension = entry->path().extension().string();
    const bool wanted = std::ranges::find(extensions, extension) != extensions.end();
    std::error_code unknown;
    if (wanted && entry->is_regular_file(unknown)) files.push_back(entry->path().string());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace entente::cli

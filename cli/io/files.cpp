#include "cli/io/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/io/terminal.h"
#include "text/file-extension.h"

namespace entente::cli {

namespace {

/// More than any file of descriptions that is meant to be read at once.
constexpr std::size_t max_bytes = std::size_t{1} << 30;

std::string last_error() {
  return std::strerror(errno);
}

/// What a buffer should hold at first: one byte more than the file, so that its end is met without growing.
std::size_t likely_size(const struct stat& about) {
  constexpr std::size_t least = std::size_t{1} << 12;
  const auto size = S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
  return std::clamp(size + 1, least, max_bytes + 1);
}

FileText read_all(int file) {
  struct stat about = {};
  if (::fstat(file, &about) != 0) return {.text = {}, .error = last_error()};
  if (S_ISDIR(about.st_mode)) return {.text = {}, .error = "it is a folder"};
  std::string text(likely_size(about), '\0');
  std::size_t used = 0;
  for (;;) {
    if (used > max_bytes) return {.text = {}, .error = "it is larger than 1 GiB"};
    if (used == text.size()) text.resize(2 * used);
    const auto count = ::read(file, text.data() + used, text.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {.text = {}, .error = last_error()};
    used += static_cast<std::size_t>(count);
    // What is no ordinary file says of its size what it likes.
    const bool is_whole =
        S_ISREG(about.st_mode) && about.st_size > 0 && used == static_cast<std::size_t>(about.st_size);
    if (count == 0 || is_whole) break;
  }
  if (has_changed(about, file)) return {.text = {}, .error = changed_while_read};
  text.resize(used);
  return {.text = std::move(text), .error = {}};
}

}  // namespace

bool has_changed(const struct stat& before, int file) {
  struct stat now = {};
  if (!S_ISREG(before.st_mode) || ::fstat(file, &now) != 0) return false;
  return now.st_size != before.st_size || now.st_mtim.tv_sec != before.st_mtim.tv_sec ||
         now.st_mtim.tv_nsec != before.st_mtim.tv_nsec;
}

FileText read_file(const std::string& name) {
  if (name == standard_stream) return read_all(STDIN_FILENO);
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {.text = {}, .error = last_error()};
  auto read = read_all(file);
  ::close(file);
  return read;
}

void print_unwritable(const std::string& file, const OutputFile& output) {
  if (file.empty() && output.is_unread()) return;  // who reads it has seen enough
  print_message(fmt::format("cannot write {}: {}", file.empty() ? "the result" : file, output.error()));
}

namespace {

ExitStatus write(const std::string& text, const std::string& file, OutputOptions options) {
  OutputFile output(file, options);
  if (output.write(text) && output.finish()) return ExitStatus::done;
  print_unwritable(file, output);
  return output.is_unread() ? ExitStatus::broken_pipe : ExitStatus::wrong_use;
}

}  // namespace

ExitStatus write_result(const std::string& text, const std::string& file, bool paged) {
  return write(text, file, {.is_paged = paged});
}

ExitStatus write_new(const std::string& text, const NewFile& file) {
  return write(text, file.name, {.replaces = file.overwrite});
}

bool write_partial(const std::string& text, const std::string& file) {
  OutputFile output(file);
  const bool is_written = output.write(text);
  if (!is_written) print_unwritable(file, output);
  const bool is_file = output.is_file();
  const auto kept = output.keep();
  if (is_file) print_message(fate_of(file, kept));
  return is_written;
}

std::string fate_of(const std::string& file, const std::string& kept) {
  const bool is_there = id_of(std::filesystem::path(file)).has_value();
  const auto fate = fmt::format("{} {}", file, is_there ? "is as it was" : "was not written");
  return kept.empty() ? fate : fmt::format("{}, and what was complete is in {}", fate, kept);
}

std::vector<std::string> files_below(const std::filesystem::path& folder,
                                     std::span<const std::string_view> endings, std::error_code& error) {
  std::vector<std::string> files;
  auto entry = std::filesystem::recursive_directory_iterator(folder, error);
  for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
    const bool is_wanted = has_any_extension(entry->path().extension().string(), endings);
    std::error_code unknown;
    if (is_wanted && entry->is_regular_file(unknown)) files.push_back(entry->path().string());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace entente::cli

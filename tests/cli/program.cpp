#include "tests/cli/program.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <cstdlib>
#include <stdexcept>

#include "tests/files.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

fs::path new_home() {
  auto pattern = (fs::temp_directory_path() / "entente-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
  return pattern;
}

int exit_status(int waited) {
  constexpr int by_signal = 128;
  return WIFEXITED(waited) ? WEXITSTATUS(waited) : by_signal + WTERMSIG(waited);
}

}  // namespace

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

Folder::Folder() : home_(new_home()) {
  fs::create_directory(path());
}

Folder::~Folder() {
  std::error_code left_behind;
  fs::remove_all(home_, left_behind);
}

std::string Folder::names() const {
  return run("ls -A | tr '\\n' ' '").output;
}

std::string Folder::read(const std::string& name) const {
  return read_file(path() / name);
}

void Folder::write(const std::string& name, std::string_view text) const {
  write_file(path() / name, text);
}

void Folder::copy(const std::string& name) const {
  copy(name, fs::path(name).filename().string());
}

void Folder::copy(const std::string& name, const std::string& as) const {
  fs::create_directories((path() / as).parent_path());
  fs::copy(fs::path(ENTENTE_SOURCE_DIR) / name, path() / as, fs::copy_options::recursive);
}

Outcome Folder::run(std::string_view command) const {
  write_file(home_ / "command", fmt::format("unset NO_COLOR\nexport TERM=xterm PAGER=\n{}\n", command));
  const auto program_folder = fs::path(ENTENTE_PROGRAM).parent_path().string();
  const auto line =
      fmt::format("cd '{}' && PATH='{}':\"$PATH\" sh ../command </dev/null >../output 2>../errors",
                  path().string(), program_folder);
  const int waited = std::system(line.c_str());
  return {exit_status(waited), read_file(home_ / "output"), read_file(home_ / "errors")};
}

}  // namespace entente::cli

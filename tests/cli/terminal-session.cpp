#include "tests/cli/terminal-session.h"

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace entente::cli {

namespace {

[[noreturn]] void become(const std::string& folder, std::vector<std::string>& arguments) {
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (auto& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  ::setenv("TERM", "xterm", 1);
  ::setenv("NO_COLOR", "1", 1);
  ::setenv("LC_ALL", "C.UTF-8", 1);
  if (::chdir(folder.c_str()) == 0) ::execv(ENTENTE_PROGRAM, words.data());
  ::_exit(127);
}

}  // namespace

TerminalSession::TerminalSession(const Folder& folder, std::vector<std::string> arguments) {
  winsize size = {.ws_row = 40, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
  const auto path = folder.path().string();
  arguments.insert(arguments.begin(), "entente");
  child_ = ::forkpty(&terminal_, nullptr, nullptr, &size);
  if (child_ < 0) throw std::runtime_error("no terminal");
  if (child_ == 0) become(path, arguments);
}

TerminalSession::~TerminalSession() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  hang_up();
}

bool TerminalSession::read_more() {
  constexpr int patience = 180'000;
  pollfd watched = {.fd = terminal_, .events = POLLIN, .revents = 0};
  int ready = 0;
  while ((ready = ::poll(&watched, 1, patience)) < 0 && errno == EINTR) {
  }
  if (ready == 0) throw std::runtime_error("nothing more is shown after: " + shown_);
  std::array<char, 4096> block = {};
  const auto count = ::read(terminal_, block.data(), block.size());
  if (count <= 0) return false;
  shown_.append(block.data(), static_cast<std::size_t>(count));
  return true;
}

std::string TerminalSession::until(std::string_view text) {
  auto found = shown_.find(text);
  while (found == std::string::npos) {
    if (!read_more()) throw std::runtime_error("the end came before " + std::string(text) + ": " + shown_);
    found = shown_.find(text);
  }
  const auto end = found + text.size();
  auto seen = shown_.substr(0, end);
  shown_.erase(0, end);
  return seen;
}

void TerminalSession::type(std::string_view keys) {
  while (!keys.empty()) {
    const auto count = ::write(terminal_, keys.data(), keys.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw std::runtime_error("nobody is there to type to");
    keys.remove_prefix(static_cast<std::size_t>(count));
  }
}

void TerminalSession::send(int signal) const {
  ::kill(child_, signal);
}

void TerminalSession::hang_up() {
  if (terminal_ >= 0) ::close(std::exchange(terminal_, -1));
}

int TerminalSession::end() {
  constexpr int by_signal = 128;
  while (terminal_ >= 0 && read_more()) {
  }
  int status = 0;
  ::waitpid(std::exchange(child_, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

termios TerminalSession::settings() const {
  termios settings = {};
  ::tcgetattr(terminal_, &settings);
  return settings;
}

}  // namespace entente::cli

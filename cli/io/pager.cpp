#include "cli/io/pager.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/io/terminal.h"

namespace entente::cli {

namespace {

/// Where `PAGER` does not name one; where that is not there either, there are no pages.
constexpr const char* usual_pager = "if command -v less >/dev/null; then exec less; else exec cat; fi";

/// Runs the pager that is its first argument. Of one that is not there, or makes no sense as a command, the
/// input is still whole and is shown as it is. The trap keeps Ctrl-C in the pager from ending this shell.
constexpr const char* script = R"(trap : INT QUIT
if sh -n -c "$1"; then sh -c "$1"; else (exit 127); fi
case $? in 126 | 127) exec cat ;; esac)";

std::string chosen_pager() {
  const char* chosen = std::getenv("PAGER");
  return chosen == nullptr ? usual_pager : chosen;
}

/// What `less` is told unless the user tells it something else: to keep colours and what is on the screen,
/// and to end where all is seen.
std::vector<char*> environment(std::string& less) {
  std::vector<char*> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) variables.push_back(*variable);
  if (std::getenv("LESS") == nullptr) variables.push_back(less.data());
  variables.push_back(nullptr);
  return variables;
}

/// Its process, which reads from `input`; 0 where there is none.
pid_t spawn(std::string pager, int input) {
  std::string shell = "sh";
  std::string option = "-c";
  std::string less = "LESS=FRX";
  std::string message_line = script;
  const std::array arguments = {shell.data(), option.data(), message_line.data(),
                                shell.data(), pager.data(),  static_cast<char*>(nullptr)};
  sigset_t signals;
  ::sigemptyset(&signals);
  for (const int number : {SIGINT, SIGQUIT, SIGPIPE}) ::sigaddset(&signals, number);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  ::posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t process = 0;
  const int error =
      ::posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments.data(), environment(less).data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::posix_spawnattr_destroy(&attributes);
  return error == 0 ? process : 0;
}

}  // namespace

bool Pager::is_wanted() {
  const auto pager = chosen_pager();
  return !pager.empty() && pager != "cat" && is_capable() && ::isatty(STDIN_FILENO) == 1;
}

bool Pager::is_needed(std::string_view text) {
  constexpr int usual_rows = 24;
  const int rows = screen().rows;
  return std::ranges::count(text, '\n') >= (rows > 0 ? rows : usual_rows);
}

int Pager::start() {
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return STDOUT_FILENO;
  process_ = spawn(chosen_pager(), ends[0]);
  ::close(ends[0]);
  if (!is_running()) {
    ::close(ends[1]);
    return STDOUT_FILENO;
  }
  to_pager_ = ends[1];
  struct sigaction ignore = {};
  ignore.sa_handler = SIG_IGN;
  for (std::size_t i = 0; i < held_off.size(); ++i) ::sigaction(held_off[i], &ignore, &before_[i]);
  return to_pager_;
}

void Pager::end() {
  if (!is_running()) return;
  ::close(to_pager_);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
  process_ = 0;
  for (std::size_t i = 0; i < held_off.size(); ++i) ::sigaction(held_off[i], &before_[i], nullptr);
}

}  // namespace entente::cli

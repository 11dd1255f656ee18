#include "cli/io/interruption.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace entente::cli {

namespace {

constexpr std::array asking = {SIGINT, SIGTERM, SIGHUP};

// What a signal handler may touch.
std::atomic<int> asked = 0;
std::atomic<int> bell = -1;  ///< the end of a pipe that is written to

void ring() {
  const int end = bell;
  const auto written = end < 0 ? 0 : ::write(end, "", 1);
  static_cast<void>(written);  // a pipe that is full has been heard
}

/// The second time, the signal does what it does by itself.
void ask_to_stop(int number) {
  const int before = errno;
  asked = number;
  std::signal(number, SIG_DFL);
  ring();
  errno = before;
}

std::array<int, 2> pipe_ends = {-1, -1};

}  // namespace

Interruption::Interruption() {
  asked = 0;
  if (::pipe2(pipe_ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) bell = pipe_ends[1];
  struct sigaction action = {};
  action.sa_handler = ask_to_stop;
  ::sigemptyset(&action.sa_mask);
  for (const int number : asking) {
    struct sigaction before = {};
    ::sigaction(number, &action, &before);
    if (before.sa_handler == SIG_IGN) std::signal(number, SIG_IGN);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

Interruption::~Interruption() {
  for (const int number : asking) {
    struct sigaction now = {};
    ::sigaction(number, nullptr, &now);
    if (now.sa_handler == ask_to_stop) std::signal(number, SIG_DFL);
  }
  std::signal(SIGPIPE, SIG_DFL);
  bell = -1;
  for (int& end : pipe_ends) {
    if (end >= 0) ::close(end);
    end = -1;
  }
}

int Interruption::signal() {
  return asked;
}

ExitStatus Interruption::exit_status() {
  if (asked == SIGTERM) return ExitStatus::terminated;
  return asked == SIGHUP ? ExitStatus::hung_up : ExitStatus::interrupted;
}

std::string_view Interruption::reason() {
  if (asked == SIGTERM) return "interrupted by SIGTERM";
  return asked == SIGHUP ? "interrupted by SIGHUP" : "interrupted by SIGINT";
}

void Interruption::stop() {
  ring();
}

bool Interruption::wait_for_input(int descriptor) {
  std::array<pollfd, 2> watched = {pollfd{.fd = descriptor, .events = POLLIN, .revents = 0},
                                   pollfd{.fd = pipe_ends[0], .events = POLLIN, .revents = 0}};
  while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
  }
  return watched[1].revents == 0;
}

}  // namespace entente::cli

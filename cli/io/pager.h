// The user's pager, which shows page by page what has no room on the terminal.
#pragma once

#include <array>
#include <csignal>
#include <string_view>

namespace entente::cli {

/// One pager, from `start` to `end`. Meanwhile Ctrl-C is for the pager alone, and to write what it no longer
/// reads is an error and not the end of the program.
class Pager {
 public:
  /// Whether standard input and output are a terminal that can show pages, and `PAGER` names a pager.
  static bool is_wanted();
  /// Whether the terminal has too few lines for the text.
  static bool is_needed(std::string_view text);

  Pager() = default;
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager() { end(); }

  /// Where to write to: standard output, if no pager can be started. One that is not there shows all at once.
  int start();
  bool is_running() const { return process_ > 0; }
  /// Waits until the user has read.
  void end();

 private:
  static constexpr std::array held_off = {SIGINT, SIGQUIT, SIGPIPE};

  pid_t process_ = 0;
  int to_pager_ = -1;
  std::array<struct sigaction, held_off.size()> before_ = {};
};

}  // namespace entente::cli

// The built program in a terminal of its own, typed to and read as a person would.
#pragma once

#include <termios.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/program.h"

namespace entente::cli {

/// Ends with what it runs: whatever still does is killed.
class TerminalSession {
 public:
  /// In the folder, without colour and in UTF-8; 100 columns wide.
  TerminalSession(const Folder& folder, std::vector<std::string> arguments);
  TerminalSession(const TerminalSession&) = delete;
  TerminalSession& operator=(const TerminalSession&) = delete;
  ~TerminalSession();

  /// What was shown up to and with that text, since the last time; throws where it does not come in minutes.
  std::string until(std::string_view text);
  /// Keys; a line ends with `\n`.
  void type(std::string_view keys);
  void send(int signal) const;
  void hang_up();
  /// Waits for the end; the exit status, or 128 and the signal that ended it.
  int end();
  /// Shown since the last `until`; whole after the end.
  const std::string& rest() const { return shown_; }
  /// How the terminal is set.
  termios settings() const;

 private:
  /// False once nothing more will come.
  bool read_more();

  int terminal_ = -1;
  int child_ = -1;
  std::string shown_;
};

}  // namespace entente::cli

// Signals that end a long run, taken so that what is complete is still written.
#pragma once

#include <string_view>

#include "cli/exit-status.h"

namespace entente::cli {

/// As long as one lives, SIGINT, SIGTERM and SIGHUP only ask to stop, the first time, unless whoever started
/// the program wants them ignored; and writing to a pipe that nobody reads fails like any other. One at a
/// time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// The signal that asked to stop, or 0.
  static int signal();
  /// What a command ends with that was asked to stop, and in words why.
  static ExitStatus exit_status();
  static std::string_view reason();
  /// Wakes whoever waits for input.
  static void stop();
  /// Waits until something can be read from the descriptor; false where the run is to stop.
  static bool wait_for_input(int descriptor);
};

}  // namespace entente::cli

// Signals that end a long run, taken so that what is complete is still written.
#pragma once

namespace entente::cli {

/// As long as one lives, SIGINT and SIGTERM only ask to stop, the first time; and writing to a pipe that
/// nobody reads, or a file beyond its limit, fails like any other. One at a time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// The signal that asked to stop, or 0.
  static int signal();
  /// Wakes whoever waits for input.
  static void stop();
  /// Waits until something can be read from the descriptor; false where the run is to stop.
  static bool wait_for_input(int descriptor);
};

}  // namespace entente::cli

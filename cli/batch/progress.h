// How far a long run has come, on a terminal.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace entente::cli {

/// One line at the foot of standard error, where that is a terminal; nothing anywhere else.
class Progress {
 public:
  /// `names` are those of the inputs, whose sizes are summed up beside the work. Nothing where it is not
  /// wanted.
  Progress(std::vector<std::string> names, bool is_wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  void add(long alliances, long unread, std::uintmax_t bytes);
  /// Shows it again, not more often than a person can read.
  void show();
  /// Takes the line away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string line(Clock::duration elapsed) const;

  bool is_on_;
  bool is_shown_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_ = begun_;
  long alliances_ = 0;
  long unread_ = 0;
  std::uintmax_t bytes_ = 0;
  std::atomic<std::uintmax_t> all_bytes_ = 0;  ///< 0 until it is known
  std::jthread sizing_;
};

}  // namespace entente::cli

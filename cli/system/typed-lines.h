// The lines that somebody types, one by one.
#pragma once

#include <optional>
#include <string>

namespace entente::cli {

/// Reads standard input while an `Interruption` lives.
class TypedLines {
 public:
  /// Waits for a whole line and gives it without its end. Nothing once the input has ended or the run is to
  /// stop; a line that was begun then was never finished, and counts for nothing.
  std::optional<std::string> next();

  /// Whether who types sees what is typed: the terminal shows it.
  static bool are_seen();

 private:
  std::string rest_;  ///< what was read beyond the last line
};

}  // namespace entente::cli

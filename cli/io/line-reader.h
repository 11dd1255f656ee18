// The lines that somebody types, one by one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/io/line-editor.h"

namespace entente::cli {

/// Reads standard input while an `Interruption` lives.
class LineReader {
 public:
  /// Where lines can be edited, `prompt`, in ASCII, is shown before each.
  explicit LineReader(std::string_view prompt);

  /// Whether a line can be edited while it is typed, and begin as something.
  bool can_edit() const { return editor_ != nullptr; }

  /// Waits for a whole line and gives it without its end. Where lines can be edited it begins as `draft`.
  /// Nothing once the input has ended or the run is to stop; a line that was begun then was never finished,
  /// and counts for nothing.
  std::optional<std::string> next(std::string_view draft = {});

  /// Whether who types sees what is typed: the terminal shows it.
  static bool are_seen();

 private:
  std::unique_ptr<LineEditor> editor_;  ///< none where lines cannot be edited
  std::string rest_;                    ///< what was read beyond the last line
};

}  // namespace entente::cli

// The places of offsets in a text.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/source-location.h"

namespace entente {

/// Cheap when the offsets asked for mostly grow: counts on from the last one.
class LineMap {
 public:
  /// `text` outlives this, and its first line is line `first_line` of its file.
  explicit LineMap(std::string_view text, int first_line = 1);

  /// An offset past the end stands for the end.
  SourceLocation at(std::size_t offset) {
    if (offset < offset_ || offset > plain_end_) return count_to(offset);
    last_.column += static_cast<int>(offset - offset_);
    offset_ = offset;
    return last_;
  }

 private:
  SourceLocation count_to(std::size_t offset);
  void begin_line(int line, std::size_t offset);
  /// To the beginning of its line.
  void go_back(std::size_t offset);

  std::string_view text_;
  std::size_t offset_ = 0;
  SourceLocation last_;
  std::size_t line_end_;       ///< of the line that `offset_` is on
  std::size_t plain_end_ = 0;  ///< from `offset_` to there, each character of that line is a byte
};

}  // namespace entente

// Pictures with a row for each theme: its name above a bar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/html/charts/chart.h"

namespace entente::report::html {

/// What stands above a bar: the name at its beginning, in as many lines as it needs, a figure at its end.
struct RowHead {
  std::string_view name;
  std::string figure;
};

class Rows {
 public:
  static constexpr int bar_height = 12;
  static constexpr int head_height = 24;  ///< of the picture, for what names the scale

  explicit Rows(std::vector<RowHead> heads);

  /// All of it.
  int height() const;
  /// Draws the head of a row in a part of its own, which lasts until it is ended; where its bar begins.
  int begin(Chart& picture, std::size_t row) const;
  /// From the bar of a row down to that of the next.
  int to_next(std::size_t row) const { return rows_[row + 1].height; }

 private:
  struct Row {
    RowHead head;
    std::vector<std::string> lines;
    int top = 0;
    int height = 0;
  };

  std::vector<Row> rows_;
};

}  // namespace entente::report::html

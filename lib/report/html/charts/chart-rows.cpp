#include "report/html/charts/chart-rows.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report::html {

namespace {

constexpr int line_height = 17;
constexpr int above_bar = 5;
constexpr int below_bar = 13;
/// Of letters, that a telephone has for a name and a figure beside each other, with space between them.
constexpr int columns = 43;

}  // namespace

Rows::Rows(std::vector<RowHead> heads) {
  int top = head_height;
  for (auto& head : heads) {
    auto lines = wrap(head.name, columns - display_width(head.figure));
    const auto height = line_height * static_cast<int>(std::max<std::size_t>(lines.size(), 1)) + above_bar +
                        bar_height + below_bar;
    rows_.push_back({std::move(head), std::move(lines), top, height});
    top += height;
  }
}

int Rows::height() const {
  return rows_.empty() ? head_height : rows_.back().top + rows_.back().height;
}

int Rows::begin(Chart& picture, std::size_t row) const {
  const auto& [head, lines, top, height] = rows_[row];
  picture.begin_part(top, height);
  constexpr int first_line = 13;
  int y = first_line;
  for (const auto& line : lines) {
    picture.words(0, y, Anchor::start, "name", line);
    y += line_height;
  }
  picture.words(100, first_line, Anchor::end, "figure", head.figure);
  return height - below_bar - bar_height;
}

}  // namespace entente::report::html

#include "report/text/text-page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/ascii-fallback.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report {

namespace {

constexpr std::string_view reset = "\x1b[0m";

std::string_view escape(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1b[1m";
    case Style::faint:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[32m";
    case Style::fair:
      return "\x1b[33m";
    case Style::bad:
      return "\x1b[31m";
  }
  return "";
}

}  // namespace

std::string TextPage::shown(std::string_view text) const {
  auto seen = escape_invisible(text);
  return layout_.ascii ? with_ascii_fallback(seen) : seen;
}

void TextPage::add_shown(std::string_view text, Style style) {
  const bool colored = layout_.color && style != Style::plain && !text.empty();
  if (colored) text_ += escape(style);
  text_ += text;
  if (colored) text_ += reset;
  column_ += display_width(text);
}

TextPage& TextPage::put(std::string_view text, Style style) {
  add_shown(shown(text), style);
  return *this;
}

TextPage& TextPage::at(int column) {
  const auto spaces = std::max(column - column_, column_ == 0 ? 0 : 1);
  text_.append(static_cast<std::size_t>(spaces), ' ');
  column_ += spaces;
  return *this;
}

TextPage& TextPage::at_or_below(int column) {
  if (column_ >= column) end();
  return at(column);
}

TextPage& TextPage::add_right(std::string_view text, Style style) {
  const auto seen = shown(text);
  const auto start = layout_.width - display_width(seen);
  if (start <= column_) end();
  if (start < 0) return prose(text, style);
  at(start);
  add_shown(seen, style);
  return *this;
}

TextPage& TextPage::prose(std::string_view text, Style style) {
  constexpr int narrowest = 16;
  const auto left = column_;
  // White space is folded before the rest is made visible, so that line breaks of the source do not show.
  const auto lines = wrap(shown(one_line(text)), std::max(layout_.width - left, narrowest));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) end().at(left);
    add_shown(lines[i], style);
  }
  return *this;
}

TextPage& TextPage::follow(std::string_view text, int gap, int left, Style style) {
  const auto seen = shown(one_line(text));
  const bool has_room = column_ + gap + display_width(seen) <= layout_.width;
  if (!has_room) return end().at(left).prose(text, style);
  at(column_ + gap);
  add_shown(seen, style);
  return *this;
}

TextPage& TextPage::end() {
  while (!text_.empty() && text_.back() == ' ') text_.pop_back();
  text_ += '\n';
  column_ = 0;
  return *this;
}

TextPage& TextPage::blank_line() {
  if (column_ > 0) end();
  text_ += '\n';
  return *this;
}

TextPage& TextPage::separate() {
  if (column_ > 0) end();
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
  return *this;
}

TextPage& TextPage::bar(int low, int high, int columns, Style style) {
  constexpr int whole = 100;
  const auto solid = low * columns / whole;
  const auto shaded = std::max(high * columns / whole, solid) - solid;
  std::string cells;
  for (int i = 0; i < solid; ++i) cells += "█";
  for (int i = 0; i < shaded; ++i) cells += "▒";
  put(cells, style);
  std::string empty;
  for (int i = solid + shaded; i < columns; ++i) empty += "░";
  put(empty, Style::faint);
  return *this;
}

TextPage& TextPage::sparkline(std::span<const std::optional<double>> scores) {
  constexpr std::array<std::string_view, 8> columns = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr double whole = 100;
  constexpr std::size_t top = columns.size() - 1;
  std::string line;
  for (const auto& score : scores) {
    const auto height = score ? static_cast<std::size_t>(*score / whole * columns.size()) : 0;
    const auto column = std::min(height, top);
    if (layout_.ascii && score) {
      line += fmt::to_string(column + 1);
    } else {
      line += score ? columns.at(column) : "·";
    }
  }
  return put(line);
}

}  // namespace entente::report

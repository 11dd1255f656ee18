#include "text/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "text/look-alikes.h"
#include "text/unicode.h"

namespace entente {
namespace {

constexpr int margin = 7;      ///< what stands before an excerpt: "  12 | "
constexpr int narrowest = 20;  ///< of an excerpt
constexpr std::string_view cut = "…";

/// Combining marks take no columns, so that columns alone would not bound an excerpt.
std::size_t max_bytes(int width) {
  constexpr std::size_t bytes_per_column = 8;
  return static_cast<std::size_t>(width) * bytes_per_column;
}

/// The line without its end; nothing where the text has no such line.
std::optional<std::string_view> line_of(std::string_view text, int number) {
  if (number < 1 || text.empty()) return std::nullopt;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (; number > 1; --number) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Offset of a column (from 1); the end of the line where it has fewer.
std::size_t offset_of(std::string_view line, int column) {
  std::size_t offset = 0;
  for (; column > 1 && offset < line.size(); --column) {
    ++offset;
    while (offset < line.size() && continues_character(line[offset])) ++offset;
  }
  return offset;
}

/// The beginning of a text that is visible, in at most `width` columns.
std::string head(std::string_view text, int width) {
  std::string out;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    do ++end;
    while (end < text.size() && continues_character(text[end]));
    const std::string_view character = text.substr(begin, end - begin);
    const int room = width - display_width(out) - (end < text.size() ? 1 : 0);
    if (display_width(character) > room || end > max_bytes(width)) return out.append(cut);
    out += character;
  }
  return out;
}

/// The end of it, likewise.
std::string tail(std::string_view text, int width) {
  std::string out;
  for (std::size_t begin = text.size(), end = begin; end > 0; end = begin) {
    do --begin;
    while (begin > 0 && continues_character(text[begin]));
    const std::string_view character = text.substr(begin, end - begin);
    const int room = width - display_width(out) - (begin > 0 ? 1 : 0);
    if (display_width(character) > room || text.size() - begin > max_bytes(width)) return out.insert(0, cut);
    out.insert(0, character);
  }
  return out;
}

/// The line around the caret. What is told of it takes `margin` columns more.
std::string excerpt(std::string_view line, SourceLocation at, int columns) {
  const int width = std::max(columns - margin, narrowest);
  const std::size_t caret = offset_of(line, at.column);
  const std::size_t near = max_bytes(width);
  std::size_t begin = caret - std::min(caret, near);
  while (begin < caret && continues_character(line[begin])) ++begin;
  // Whole, since a joiner is shown as its neighbours have it.
  const std::string to_the_left = escape_invisible(line.substr(begin, caret - begin));
  const std::string to_the_right = escape_invisible(line.substr(caret, near));
  const int beside = display_width(head(to_the_right, width * 2 / 5));
  const std::string before = tail(to_the_left, width - beside);
  std::string shown = before + head(to_the_right, width - display_width(before));
  shown.erase(shown.find_last_not_of(' ') + 1);
  std::string out = fmt::format("{:4} |{}{}\n", at.line, shown.empty() ? "" : " ", shown);
  if (at.column >= 1) out += fmt::format("     | {:{}}^\n", "", display_width(before));
  return out;
}

/// Spaces that are no ordinary ones would not be seen in a word.
std::string with_spaces_named(std::string_view word) {
  std::string named;
  std::size_t offset = 0;
  for (auto found = find_look_alike(word); found; found = find_look_alike(word, found->end())) {
    if (found->like != LookAlike::space) continue;
    const char32_t code = first_character(word.substr(found->offset)).code;
    named +=
        fmt::format("{}<U+{:04X}>", word.substr(offset, found->offset - offset), static_cast<unsigned>(code));
    offset = found->end();
  }
  return named.append(word.substr(offset));
}

std::string heading(const Error& error) {
  std::string out = escape_invisible(error.file);
  if (error.at.line > 0) out += fmt::format(":{}", error.at.line);
  if (error.at.line > 0 && error.at.column > 0) out += fmt::format(":{}", error.at.column);
  return out + ": " + escape_invisible(error.message) + "\n";
}

}  // namespace

void ErrorList::add(SourceLocation at, std::string message, std::string hint) {
  if (is_full()) {
    ++left_out_;
  } else {
    list_.push_back({file_, at, std::move(message), std::move(hint)});
  }
}

std::vector<Error> ErrorList::sorted() const {
  std::vector<Error> all = list_;
  std::ranges::stable_sort(all, {}, &Error::at);
  if (left_out_ > 0)
    all.push_back({file_, {}, fmt::format("{} further mistakes are not shown", left_out_), {}});
  return all;
}

std::vector<Error> ErrorList::take() {
  auto all = sorted();
  clear();
  return all;
}

void ErrorList::clear() {
  list_.clear();
  left_out_ = 0;
}

std::string quote(std::string_view word) {
  constexpr int longest = 60;
  return "`" + head(with_spaces_named(escape_invisible(word.substr(0, max_bytes(longest)))), longest) + "`";
}

std::string to_text(const Error& error, std::string_view text, int first_line, int columns) {
  std::string out = heading(error);
  if (const auto line = line_of(text, error.at.line - first_line + 1))
    out += excerpt(*line, error.at, columns);
  if (!error.hint.empty()) out += "     = " + escape_invisible(error.hint) + "\n";
  return out;
}

}  // namespace entente

#include "text/complaint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "text/unicode.h"

namespace entente {
namespace {

constexpr int excerpt_width = 100;
/// Combining marks take no columns, so that columns alone would not bound an excerpt.
constexpr std::size_t bytes_per_column = 8;
constexpr std::string_view cut = "…";

/// The line without its end; nothing where the text has no such line.
std::optional<std::string_view> line_of(std::string_view text, int number) {
  if (number < 1) return std::nullopt;
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

/// The beginning of `text`, made visible, in at most `width` columns.
std::string head(std::string_view text, int width) {
  const std::size_t most = static_cast<std::size_t>(width) * bytes_per_column;
  std::string out;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    do ++end;
    while (end < text.size() && continues_character(text[end]));
    std::string character = visible(text.substr(begin, end - begin));
    const int room = width - display_width(out) - (end < text.size() ? 1 : 0);
    if (display_width(character) > room || end > most) return out.append(cut);
    out += character;
  }
  return out;
}

/// The end of `text`, likewise.
std::string tail(std::string_view text, int width) {
  const std::size_t most = static_cast<std::size_t>(width) * bytes_per_column;
  std::string out;
  for (std::size_t begin = text.size(), end = begin; end > 0; end = begin) {
    do --begin;
    while (begin > 0 && continues_character(text[begin]));
    const std::string character = visible(text.substr(begin, end - begin));
    const int room = width - display_width(out) - (begin > 0 ? 1 : 0);
    if (display_width(character) > room || text.size() - begin > most) return out.insert(0, cut);
    out.insert(0, character);
  }
  return out;
}

std::string excerpt(std::string_view line, Place at) {
  const std::size_t caret = offset_of(line, at.column);
  const std::string_view after = line.substr(caret);
  const int beside = display_width(head(after, excerpt_width * 2 / 5));
  const std::string before = tail(line.substr(0, caret), excerpt_width - beside);
  std::string shown = before + head(after, excerpt_width - display_width(before));
  shown.erase(shown.find_last_not_of(' ') + 1);
  std::string out = fmt::format("{:4} |{}{}\n", at.line, shown.empty() ? "" : " ", shown);
  if (at.column >= 1) out += fmt::format("     | {:{}}^\n", "", display_width(before));
  return out;
}

std::string heading(const Complaint& complaint) {
  std::string out = visible(complaint.file);
  if (complaint.at.line > 0) out += fmt::format(":{}", complaint.at.line);
  if (complaint.at.line > 0 && complaint.at.column > 0) out += fmt::format(":{}", complaint.at.column);
  return out + ": " + visible(complaint.message) + "\n";
}

}  // namespace

void Complaints::add(Place at, std::string message, std::string hint) {
  if (is_full()) {
    ++left_out_;
  } else {
    list_.push_back({file_, at, std::move(message), std::move(hint)});
  }
}

std::vector<Complaint> Complaints::sorted() const {
  std::vector<Complaint> all = list_;
  std::ranges::stable_sort(all, {}, &Complaint::at);
  if (left_out_ > 0)
    all.push_back({file_, {}, fmt::format("{} further mistakes are not shown", left_out_), {}});
  return all;
}

std::vector<Complaint> Complaints::take() {
  auto all = sorted();
  clear();
  return all;
}

void Complaints::clear() {
  list_.clear();
  left_out_ = 0;
}

std::string quote(std::string_view word) {
  constexpr int longest = 60;
  return "`" + head(word, longest) + "`";
}

std::string to_text(const Complaint& complaint, std::string_view text, int first_line) {
  std::string out = heading(complaint);
  if (const auto line = line_of(text, complaint.at.line - first_line + 1))
    out += excerpt(*line, complaint.at);
  if (!complaint.hint.empty()) out += "     = " + visible(complaint.hint) + "\n";
  return out;
}

}  // namespace entente

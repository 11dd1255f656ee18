#include "yaml/edit/source-ranges.h"

#include <algorithm>
#include <array>

#include "text/byte-scan.h"
#include "text/source-location.h"
#include "text/unicode.h"

namespace entente::yaml {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";
constexpr std::array<std::string_view, 4> words_for_null = {"~", "null", "Null", "NULL"};

std::size_t end_of_run_of(std::string_view text, std::size_t offset, std::string_view set) {
  return std::min(text.find_first_not_of(set, offset), text.size());
}

/// The end of a word that stands for nothing, or `offset`.
std::size_t end_of_null(std::string_view text, std::size_t offset) {
  const auto end = std::min(text.find_first_of(" \t\r\n,]}", offset), text.size());
  const auto word = text.substr(offset, end - offset);
  return std::ranges::find(words_for_null, word) == words_for_null.end() ? offset : end;
}

}  // namespace

SourceRanges::SourceRanges(std::string_view text, int first_line)
    : text_(text), first_line_(first_line), is_ascii_(end_of_ascii(text, 0) == text.size()), lines_{0} {
  for (auto end = text.find('\n'); end != not_found; end = text.find('\n', end + 1))
    lines_.push_back(end + 1);
}

std::size_t SourceRanges::offset_of(SourceLocation at) const {
  const auto line = static_cast<std::size_t>(std::max(at.line - first_line_, 0));
  if (line >= lines_.size()) return text_.size();
  auto offset = lines_[line];
  const auto before = static_cast<std::size_t>(std::max(at.column - 1, 0));
  if (is_ascii_) return std::min(offset + before, text_.size());
  for (std::size_t passed = 0; passed < before && offset < text_.size(); ++passed) {
    ++offset;
    while (continues_character(this->at(offset))) ++offset;
  }
  return offset;
}

std::size_t SourceRanges::skip(std::size_t offset, bool commas) const {
  for (;;) {
    offset = end_of_run_of(text_, offset, commas ? " \t\r\n," : white_space);
    const bool is_apart = offset == 0 || std::string_view(" \t\n,").find(text_[offset - 1]) != not_found;
    if (at(offset) != '#' || !is_apart) return offset;
    offset = std::min(text_.find('\n', offset), text_.size());
  }
}

std::size_t SourceRanges::begin_of_line(std::size_t offset) const {
  return *std::prev(std::ranges::upper_bound(lines_, offset));
}

std::size_t SourceRanges::end_of_line(std::size_t offset) const {
  const auto end = std::min(text_.find('\n', offset), text_.size());
  return end > offset && end < text_.size() && text_[end - 1] == '\r' ? end - 1 : end;
}

SourceRange SourceRanges::begin(std::size_t offset) const {
  SourceRange range{.begin = offset, .properties_end = offset, .content = offset, .end = offset};
  while (at(range.content) == '&' || at(range.content) == '!') {
    range.properties_end = std::min(text_.find_first_of(" \t\r\n,[]{}", range.content), text_.size());
    range.content = skip(range.properties_end);
  }
  return range;
}

std::optional<SourceRange> SourceRanges::of(Value value) const {
  if (value.is_null()) return std::nullopt;
  SourceRange range = begin(offset_of(value.at()));
  if (at(range.begin) == '*') {
    range.end = std::min(text_.find_first_of(" \t\r\n,[]{}", range.begin), text_.size());
    range.notation = Notation::alias;
    return range;
  }
  const bool is_sure = value.is_scalar() ? end_scalar(value, range) : end_collection(value, range);
  return is_sure ? std::optional(range) : std::nullopt;
}

std::optional<SourceRange> SourceRanges::of(const Entry& entry) const {
  if (!entry.value.is_null()) return of(entry.value);
  const auto colon = after_colon(entry);
  if (!colon) return std::nullopt;
  const auto word = end_of_run_of(text_, *colon, blanks);
  const auto end = end_of_null(text_, word);
  const auto begin = end > word ? word : *colon;
  return SourceRange{.begin = begin,
                     .properties_end = begin,
                     .content = begin,
                     .end = end > word ? end : begin,
                     .notation = end > word ? Notation::inline_one : Notation::nothing};
}

std::optional<std::size_t> SourceRanges::after_colon(const Entry& entry) const {
  const auto key = of(entry.key);
  if (!key) return std::nullopt;
  const auto colon = skip(key->end);
  return at(colon) == ':' ? std::optional(colon + 1) : std::nullopt;
}

bool SourceRanges::is_in_brackets(const SourceRange& range) const {
  return at(range.content) == '{' || at(range.content) == '[';
}

bool SourceRanges::end_scalar(Value value, SourceRange& range) const {
  const char first = at(range.content);
  if (first == '|' || first == '>') return end_block_scalar(value.text(), range);
  if (first == '"' || first == '\'') return end_quoted(range);
  return end_plain(value.text(), range);
}

bool SourceRanges::end_plain(std::string_view value, SourceRange& range) const {
  range.end = range.content;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (white_space.find(value[i]) == not_found) {
      if (at(range.end++) != value[i]) return false;
      continue;
    }
    const auto next = end_of_run_of(text_, range.end, white_space);
    if (next == range.end) return false;
    range.end = next;
    i = end_of_run_of(value, i, white_space) - 1;
  }
  return !value.empty() && range.end <= text_.size();
}

bool SourceRanges::end_quoted(SourceRange& range) const {
  const char quote = at(range.content);
  for (auto offset = range.content + 1; offset < text_.size(); ++offset) {
    if (quote == '"' && text_[offset] == '\\') {
      ++offset;
    } else if (quote == '\'' && text_[offset] == quote && at(offset + 1) == quote) {
      ++offset;
    } else if (text_[offset] == quote) {
      range.end = offset + 1;
      return true;
    }
  }
  return false;
}

bool SourceRanges::end_block_scalar(std::string_view value, SourceRange& range) const {
  range.notation = Notation::block;
  const auto header = end_of_line(range.content);
  range.end = header;
  const bool says_indentation =
      text_.substr(range.content, header - range.content).find_first_of("123456789") != not_found;
  if (value.find_first_not_of('\n') == not_found || says_indentation) return false;
  std::size_t indentation = 0;
  for (auto line = text_.find('\n', header); line != not_found; line = text_.find('\n', line + 1)) {
    const auto first = end_of_run_of(text_, line + 1, " ");
    if (first == text_.size() || at(first) == '\n' || at(first) == '\r') continue;
    if (indentation == 0) indentation = first - line - 1;
    if (indentation == 0 || first - line - 1 < indentation) break;
    range.end = end_of_line(first);
  }
  return indentation > 0;
}

bool SourceRanges::end_collection(Value value, SourceRange& range) const {
  const bool in_brackets = is_in_brackets(range);
  auto end = value.count() == 0 ? std::optional(range.content + 1) : end_of_last_child(value);
  if (!end) return false;
  if (in_brackets) {
    const auto bracket = skip(*end, true);
    if (at(bracket) != (at(range.content) == '{' ? '}' : ']')) return false;
    end = bracket + 1;
  }
  range.end = *end;
  range.notation = in_brackets ? Notation::inline_one : Notation::block;
  return true;
}

std::optional<std::size_t> SourceRanges::end_of_last_child(Value value) const {
  std::optional<SourceRange> last;
  const auto items = value.items();
  const auto entries = value.entries();
  std::optional<Value> item;
  std::optional<Entry> entry;
  for (const auto child : items) item.emplace(child);
  for (const auto child : entries) entry.emplace(child);
  if (item) last = of(*item);
  if (entry) last = of(*entry);
  return last ? std::optional(last->end) : std::nullopt;
}

}  // namespace entente::yaml

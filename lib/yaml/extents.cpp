#include "yaml/extents.h"

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

Extents::Extents(std::string_view text, int first_line)
    : text_(text), first_line_(first_line), is_ascii_(end_of_ascii(text, 0) == text.size()), lines_{0} {
  for (auto end = text.find('\n'); end != not_found; end = text.find('\n', end + 1))
    lines_.push_back(end + 1);
}

std::size_t Extents::offset_of(SourceLocation at) const {
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

std::size_t Extents::skip(std::size_t offset, bool commas) const {
  for (;;) {
    offset = end_of_run_of(text_, offset, commas ? " \t\r\n," : white_space);
    const bool is_apart = offset == 0 || std::string_view(" \t\n,").find(text_[offset - 1]) != not_found;
    if (at(offset) != '#' || !is_apart) return offset;
    offset = std::min(text_.find('\n', offset), text_.size());
  }
}

std::size_t Extents::begin_of_line(std::size_t offset) const {
  return *std::prev(std::ranges::upper_bound(lines_, offset));
}

std::size_t Extents::end_of_line(std::size_t offset) const {
  const auto end = std::min(text_.find('\n', offset), text_.size());
  return end > offset && end < text_.size() && text_[end - 1] == '\r' ? end - 1 : end;
}

Extent Extents::begin(std::size_t offset) const {
  Extent extent{.begin = offset, .properties_end = offset, .content = offset, .end = offset};
  while (at(extent.content) == '&' || at(extent.content) == '!') {
    extent.properties_end = std::min(text_.find_first_of(" \t\r\n,[]{}", extent.content), text_.size());
    extent.content = skip(extent.properties_end);
  }
  return extent;
}

std::optional<Extent> Extents::of(Value value) const {
  if (value.is_null()) return std::nullopt;
  Extent extent = begin(offset_of(value.at()));
  if (at(extent.begin) == '*') {
    extent.end = std::min(text_.find_first_of(" \t\r\n,[]{}", extent.begin), text_.size());
    extent.writing = Writing::alias;
    return extent;
  }
  const bool is_sure = value.is_scalar() ? end_scalar(value, extent) : end_collection(value, extent);
  return is_sure ? std::optional(extent) : std::nullopt;
}

std::optional<Extent> Extents::of(const Entry& entry) const {
  if (!entry.value.is_null()) return of(entry.value);
  const auto colon = after_colon(entry);
  if (!colon) return std::nullopt;
  const auto word = end_of_run_of(text_, *colon, blanks);
  const auto end = end_of_null(text_, word);
  const auto begin = end > word ? word : *colon;
  return Extent{.begin = begin,
                .properties_end = begin,
                .content = begin,
                .end = end > word ? end : begin,
                .writing = end > word ? Writing::inline_one : Writing::nothing};
}

std::optional<std::size_t> Extents::after_colon(const Entry& entry) const {
  const auto key = of(entry.key);
  if (!key) return std::nullopt;
  const auto colon = skip(key->end);
  return at(colon) == ':' ? std::optional(colon + 1) : std::nullopt;
}

bool Extents::is_in_brackets(const Extent& extent) const {
  return at(extent.content) == '{' || at(extent.content) == '[';
}

bool Extents::end_scalar(Value value, Extent& extent) const {
  const char first = at(extent.content);
  if (first == '|' || first == '>') return end_block_scalar(value.text(), extent);
  if (first == '"' || first == '\'') return end_quoted(extent);
  return end_plain(value.text(), extent);
}

bool Extents::end_plain(std::string_view value, Extent& extent) const {
  extent.end = extent.content;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (white_space.find(value[i]) == not_found) {
      if (at(extent.end++) != value[i]) return false;
      continue;
    }
    const auto next = end_of_run_of(text_, extent.end, white_space);
    if (next == extent.end) return false;
    extent.end = next;
    i = end_of_run_of(value, i, white_space) - 1;
  }
  return !value.empty() && extent.end <= text_.size();
}

bool Extents::end_quoted(Extent& extent) const {
  const char quote = at(extent.content);
  for (auto offset = extent.content + 1; offset < text_.size(); ++offset) {
    if (quote == '"' && text_[offset] == '\\') {
      ++offset;
    } else if (quote == '\'' && text_[offset] == quote && at(offset + 1) == quote) {
      ++offset;
    } else if (text_[offset] == quote) {
      extent.end = offset + 1;
      return true;
    }
  }
  return false;
}

bool Extents::end_block_scalar(std::string_view value, Extent& extent) const {
  extent.writing = Writing::block;
  const auto header = end_of_line(extent.content);
  extent.end = header;
  const bool says_indentation =
      text_.substr(extent.content, header - extent.content).find_first_of("123456789") != not_found;
  if (value.find_first_not_of('\n') == not_found || says_indentation) return false;
  std::size_t indentation = 0;
  for (auto line = text_.find('\n', header); line != not_found; line = text_.find('\n', line + 1)) {
    const auto first = end_of_run_of(text_, line + 1, " ");
    if (first == text_.size() || at(first) == '\n' || at(first) == '\r') continue;
    if (indentation == 0) indentation = first - line - 1;
    if (indentation == 0 || first - line - 1 < indentation) break;
    extent.end = end_of_line(first);
  }
  return indentation > 0;
}

bool Extents::end_collection(Value value, Extent& extent) const {
  const bool in_brackets = is_in_brackets(extent);
  auto end = value.count() == 0 ? std::optional(extent.content + 1) : end_of_last_child(value);
  if (!end) return false;
  if (in_brackets) {
    const auto bracket = skip(*end, true);
    if (at(bracket) != (at(extent.content) == '{' ? '}' : ']')) return false;
    end = bracket + 1;
  }
  extent.end = *end;
  extent.writing = in_brackets ? Writing::inline_one : Writing::block;
  return true;
}

std::optional<std::size_t> Extents::end_of_last_child(Value value) const {
  std::optional<Extent> last;
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

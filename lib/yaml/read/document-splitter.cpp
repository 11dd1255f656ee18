#include "yaml/read/document-splitter.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"
#include "yaml/read/encoding-check.h"

namespace entente::yaml {
namespace {

bool is_marker(std::string_view line, std::string_view marker) {
  if (!line.starts_with(marker)) return false;
  return line.size() == marker.size() ||
         std::string_view(" \t\r").find(line[marker.size()]) != std::string_view::npos;
}

/// Whether it could begin or end a document, or be a directive; nearly no line could.
bool can_be_mark(std::string_view line) {
  return !line.empty() && (line.front() == '-' || line.front() == '.' || line.front() == '%');
}

/// White space or a comment.
bool is_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string_view::npos || line[first] == '#';
}

}  // namespace

DocumentSplitter::DocumentSplitter(std::string_view text, SplitAt cut, Limits limits)
    : rest_(text), cut_(cut), limits_(limits) {
  end();
}

DocumentSplitter::DocumentSplitter(SplitAt cut, Limits limits, int first_line)
    : cut_(cut),
      limits_(limits),
      next_line_(first_line),
      is_begun_(first_line > 1),
      is_part_(first_line > 1) {
  section_.line = first_line;
}

void DocumentSplitter::add(std::string_view block) {
  if (!section_.foreign_encoding.empty()) return;
  buffer_.erase(0, buffer_.size() - rest_.size());
  buffer_ += block;
  rest_ = buffer_;
}

std::optional<DocumentText> DocumentSplitter::next() {
  if (!begin()) return std::nullopt;
  if (!section_.foreign_encoding.empty()) {
    // Told of once.
    if (rest_.empty()) return std::nullopt;
    rest_ = {};
    return section_;
  }
  while (read_through()) {
    const bool has_content = has_content_;
    DocumentText section = finish();
    if (!has_content && section.stray_directive == 0) continue;
    ++documents_;
    section.document = cut_ == SplitAt::line_breaks ? section.line : documents_;
    return section;
  }
  return nothing();
}

std::optional<DocumentText> DocumentSplitter::nothing() {
  if (!is_ended_ || is_part_ || documents_ > 0) return std::nullopt;
  ++documents_;
  return DocumentText{.text = {}, .is_empty = true};
}

bool DocumentSplitter::begin() {
  constexpr std::size_t telling = 4;
  if (is_begun_) return true;
  if (rest_.size() < telling && !is_ended_) return false;
  is_begun_ = true;
  section_.foreign_encoding = foreign_encoding(rest_);
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  return true;
}

bool DocumentSplitter::read_through() {
  while (pass_over_lines()) {
    const std::size_t newline = rest_.find('\n', read_);
    const bool is_whole = newline != std::string_view::npos;
    const std::size_t end = is_whole ? newline : rest_.size();
    if (!is_whole && !is_ended_ && !is_hopeless(end)) return false;
    if (!is_within_line_) {
      if (!take(rest_.substr(read_, end - read_))) return true;
      ++next_line_;
    }
    read_ = is_whole ? end + 1 : end;
    is_within_line_ = !is_whole;
    if (is_too_long()) drop_what_is_read();
    if (is_whole && (is_closed_ || cut_ == SplitAt::line_breaks)) return true;
  }
  return is_ended_ && dropped_ + read_ > 0;
}

bool DocumentSplitter::pass_over_lines() {
  const bool tells_nothing = has_content_ && !is_within_line_ && cut_ == SplitAt::markers;
  while (tells_nothing && !can_be_mark(rest_.substr(read_))) {
    const std::size_t newline = rest_.find('\n', read_);
    if (newline == std::string_view::npos) break;
    read_ = newline + 1;
    ++next_line_;
    if (is_too_long()) drop_what_is_read();
  }
  return read_ < rest_.size();
}

bool DocumentSplitter::is_hopeless(std::size_t end) const {
  constexpr std::size_t marker = 4;  // and what follows it
  return dropped_ + end > limits_.document_bytes && (is_within_line_ || end - read_ >= marker);
}

bool DocumentSplitter::take(std::string_view line) {
  const bool is_begun = section_.has_marker || has_content_;
  if (cut_ == SplitAt::line_breaks) {
    has_content_ = !is_blank(line);
  } else if (!can_be_mark(line)) {
    has_content_ = has_content_ || !is_blank(line);
  } else if (is_marker(line, "---")) {
    if (is_begun) return false;
    section_.has_marker = true;
    has_content_ = !is_blank(line.substr(3));
  } else if (is_marker(line, "...")) {
    has_content_ = has_content_ || !is_blank(line.substr(3));
    is_closed_ = true;
  } else if (line.starts_with('%')) {
    (is_begun ? section_.stray_directive : section_.directive) = next_line_;
  } else if (!has_content_) {
    has_content_ = !is_blank(line);
  }
  return true;
}

void DocumentSplitter::drop_what_is_read() {
  constexpr std::size_t telling = 512;
  if (dropped_ == 0) beginning_.clear();
  beginning_ += rest_.substr(0, std::min(read_, telling - beginning_.size()));
  rest_.remove_prefix(read_);
  dropped_ += std::exchange(read_, 0);
  has_content_ = true;
}

DocumentText DocumentSplitter::finish() {
  DocumentText section = section_;
  section.bytes = dropped_ + read_;
  section.text = dropped_ == 0 ? rest_.substr(0, read_) : beginning_;
  if (!section.has_marker && section.directive > 0) section.stray_directive = section.directive;
  rest_.remove_prefix(read_);
  section_ = {.text = {}, .line = next_line_};
  read_ = 0;
  dropped_ = 0;
  has_content_ = false;
  is_closed_ = false;
  return section;
}

}  // namespace entente::yaml

#include "text/line-map.h"

#include <algorithm>

#include "text/byte-scan.h"
#include "text/unicode.h"

namespace entente {

LineMap::LineMap(std::string_view text, int first_line)
    : text_(text), last_{first_line, 1}, line_end_(std::min(text.find('\n'), text.size())) {}

SourceLocation LineMap::count_to(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < offset_) go_back(offset);
  while (line_end_ < offset) begin_line(last_.line + 1, line_end_ + 1);
  last_.column += static_cast<int>(count_characters(text_.substr(offset_, offset - offset_)));
  offset_ = offset;
  plain_end_ = end_of_ascii(text_.substr(0, line_end_), offset);
  return last_;
}

void LineMap::begin_line(int line, std::size_t offset) {
  last_ = {line, 1};
  offset_ = offset;
  line_end_ = std::min(text_.find('\n', offset), text_.size());
}

void LineMap::go_back(std::size_t offset) {
  const auto lines = static_cast<int>(std::count(text_.begin() + offset, text_.begin() + offset_, '\n'));
  const std::size_t before = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
  begin_line(last_.line - lines, before == std::string_view::npos ? 0 : before + 1);
}

}  // namespace entente

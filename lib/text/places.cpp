#include "text/places.h"

#include <algorithm>

#include "text/unicode.h"

namespace entente {

Place Places::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < offset_) go_back(offset);
  for (; offset_ < offset; ++offset_) {
    const auto byte = static_cast<unsigned char>(text_[offset_]);
    if (byte == '\n') {
      last_ = {last_.line + 1, 1};
    } else if ((byte & 0xC0) != 0x80) {
      ++last_.column;
    }
  }
  return last_;
}

void Places::go_back(std::size_t offset) {
  const std::string_view between = text_.substr(offset, offset_ - offset);
  const auto lines = static_cast<int>(std::ranges::count(between, '\n'));
  if (lines == 0) {
    last_.column -= static_cast<int>(count_characters(between));
  } else {
    const std::size_t newline = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    last_ = {last_.line - lines, static_cast<int>(count_characters(text_.substr(begin, offset - begin))) + 1};
  }
  offset_ = offset;
}

}  // namespace entente

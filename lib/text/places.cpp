#include "text/places.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "text/unicode.h"

namespace entente {

namespace {

using Word = std::uint64_t;

/// Whether the eight bytes are characters of one line, each of one byte.
bool is_simple(const char* bytes) {
  constexpr Word ones = 0x0101'0101'0101'0101;
  constexpr Word tops = 0x8080'8080'8080'8080;
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const Word newlines = word ^ (ones * '\n');
  return ((word | ((newlines - ones) & ~newlines)) & tops) == 0;
}

}  // namespace

Place Places::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < offset_) go_back(offset);
  while (offset_ < offset) {
    if (offset - offset_ >= sizeof(Word) && is_simple(text_.data() + offset_)) {
      offset_ += sizeof(Word);
      last_.column += static_cast<int>(sizeof(Word));
    } else {
      step();
    }
  }
  return last_;
}

void Places::step() {
  const auto byte = static_cast<unsigned char>(text_[offset_++]);
  if (byte == '\n') {
    last_ = {last_.line + 1, 1};
  } else if ((byte & 0xC0) != 0x80) {
    ++last_.column;
  }
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

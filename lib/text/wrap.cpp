#include "text/wrap.h"

#include <unictype.h>
#include <unistr.h>

#include <cstdint>

#include "text/runs.h"
#include "text/unicode.h"

namespace entente {
namespace {

/// Length of the white space that `text` begins with, one character of it; 0 where there is none. A no-break
/// space is none.
std::size_t space_at(std::string_view text) {
  const char first = text.front();
  const bool is_ascii = static_cast<unsigned char>(first) < 0x80;
  if (is_ascii) return first == ' ' || (first >= '\t' && first <= '\r') ? 1 : 0;
  ucs4_t character = 0;
  const int length = u8_mbtouc(&character, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  return uc_is_space(character) ? static_cast<std::size_t>(length) : 0;
}

/// Cuts the next word off the front of `text`; empty where there is none left.
std::string_view take_word(std::string_view& text) {
  while (!text.empty()) {
    const std::size_t space = space_at(text);
    if (space == 0) break;
    text.remove_prefix(space);
  }
  std::size_t length = end_of_ascii_word(text, 0);
  while (length < text.size() && space_at(text.substr(length)) == 0)
    length = end_of_ascii_word(text, length + 1);
  const std::string_view word = text.substr(0, length);
  text.remove_prefix(length);
  return word;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  int used = 0;
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    const int needed = display_width(word);
    if (lines.empty() || used + 1 + needed > width) {
      lines.emplace_back(word);
      used = needed;
    } else {
      lines.back().append(1, ' ').append(word);
      used += 1 + needed;
    }
  }
  return lines;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line;
}

}  // namespace entente

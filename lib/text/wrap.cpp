#include "text/wrap.h"

#include <unictype.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include <cstdint>
#include <utility>

#include "text/byte-scan.h"
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

/// Lines that fill up to a width.
class Lines {
 public:
  explicit Lines(int width) : width_(width) {}

  /// `gap` columns stand before it where it goes on in a line.
  void add(std::string_view piece, int gap) {
    const int needed = display_width(piece);
    if (lines_.empty() || used_ + gap + needed > width_) {
      lines_.emplace_back(piece);
      used_ = needed;
    } else {
      lines_.back().append(static_cast<std::size_t>(gap), ' ').append(piece);
      used_ += gap + needed;
    }
  }

  std::vector<std::string> take() { return std::move(lines_); }

 private:
  int width_;
  int used_ = 0;
  std::vector<std::string> lines_;
};

/// Adds a word that is too long for a line. Scripts with wide characters put no spaces between their words: a
/// line may end beside such a character, where Unicode's rules for lines allow it.
void add_in_pieces(std::string_view word, Lines& lines) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  std::string breaks(word.size(), '\0');
  u8_possible_linebreaks(bytes, word.size(), "UTF-8", breaks.data());
  std::size_t begin = 0;
  bool is_wide_before = false;
  for (std::size_t at = 0; at < word.size();) {
    ucs4_t character = 0;
    const int length = u8_mbtouc(&character, bytes + at, word.size() - at);
    const bool is_wide = uc_width(character, "UTF-8") > 1;
    if (at > begin && breaks[at] == UC_BREAK_POSSIBLE && (is_wide || is_wide_before)) {
      lines.add(word.substr(begin, at - begin), begin == 0 ? 1 : 0);
      begin = at;
    }
    is_wide_before = is_wide;
    at += static_cast<std::size_t>(length);
  }
  lines.add(word.substr(begin), begin == 0 ? 1 : 0);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int width) {
  Lines lines(width);
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    if (end_of_ascii(word, 0) == word.size() || display_width(word) <= width) {
      lines.add(word, 1);
    } else {
      add_in_pieces(word, lines);
    }
  }
  return lines.take();
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

#include "text/byte-scan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

namespace entente {
namespace {

bool is_printable(char byte) {
  return byte >= ' ' && byte <= '~';
}

/// The same, found byte by byte.
template <class Belongs>
std::size_t end_by_bytes(std::string_view text, std::size_t offset, Belongs belongs) {
  const auto* const begin = text.begin() + offset;
  return static_cast<std::size_t>(std::find_if_not(begin, text.end(), belongs) - text.begin());
}

/// Mostly letters, here and there any other byte.
std::string any_bytes(std::mt19937_64& random) {
  std::string text(random() % 40, 'a');
  for (auto changes = random() % 4; changes > 0 && !text.empty(); --changes)
    text[random() % text.size()] = static_cast<char>(random() % 256);
  return text;
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("runs end where they do when each byte is looked at") {
    std::mt19937_64 random(4);
    for (int i = 0; i < 20'000; ++i) {
      const auto text = any_bytes(random);
      const auto offset = random() % (text.size() + 1);
      CAPTURE(text);
      CAPTURE(offset);
      CHECK(end_of_ascii(text, offset) ==
            end_by_bytes(text, offset, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }));
      CHECK(end_of_printable(text, offset) == end_by_bytes(text, offset, is_printable));
      CHECK(end_of_ascii_word(text, offset) ==
            end_by_bytes(text, offset, [](char byte) { return is_printable(byte) && byte != ' '; }));
      CHECK(end_of_printable_lines(text, offset) ==
            end_by_bytes(text, offset, [](char byte) { return is_printable(byte) || byte == '\n'; }));
      CHECK(end_of_unescaped(text, offset) == end_by_bytes(text, offset, [](char byte) {
              return is_printable(byte) && byte != '"' && byte != '\\';
            }));
    }
  }
}

}  // namespace entente

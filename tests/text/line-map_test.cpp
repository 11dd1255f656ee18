#include "text/line-map.h"

#include <doctest/doctest.h>

#include <string>

namespace entente {
namespace {

SourceLocation slow_place(std::string_view text, std::size_t offset) {
  SourceLocation at{1, 1};
  for (const char byte : text.substr(0, offset)) {
    if (byte == '\n') {
      at = {at.line + 1, 1};
    } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
      ++at.column;
    }
  }
  return at;
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("places are right in whatever order they are asked for") {
    const std::string text = "αβ: 1\nx\n\n日本: γ\r\nend";
    for (std::size_t first = 0; first <= text.size(); ++first) {
      for (std::size_t second = 0; second <= text.size(); ++second) {
        LineMap places(text);
        CHECK(places.at(first) == slow_place(text, first));
        CHECK(places.at(second) == slow_place(text, second));
      }
    }
  }

  TEST_CASE("an offset past the end is the end") {
    LineMap places("a\nbc", 7);
    CHECK(places.at(100) == SourceLocation{8, 3});
  }
}

}  // namespace entente

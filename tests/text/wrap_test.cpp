#include "text/wrap.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

std::string wrapped(std::string_view text, int width) {
  return fmt::format("{}", fmt::join(wrap(text, width), "|"));
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("words fill lines up to the width and no further") {
    CHECK(wrapped("one two three four", 9) == "one two|three|four");
    CHECK(wrapped("one two three four", 7) == "one two|three|four");
    CHECK(wrapped("one two three four", 100) == "one two three four");
  }

  TEST_CASE("any white space separates words, but a no-break space does not") {
    CHECK(wrapped("  one\n\n\ttwo\u2003three ", 9) == "one two|three");
    CHECK(wrapped("10\u00A0% of all", 5) == "10\u00A0%|of|all");
  }

  TEST_CASE("a word longer than the width has a line of its own") {
    CHECK(wrapped("a incomprehensible b", 5) == "a|incomprehensible|b");
    CHECK(wrapped("a b", 0) == "a|b");
  }

  TEST_CASE("the width is that of a terminal") {
    CHECK(wrapped("日本 日本", 8) == "日本|日本");
    CHECK(wrapped("日本 日本", 9) == "日本 日本");
    CHECK(wrapped("e\u0301e\u0301 xx", 5) == "e\u0301e\u0301 xx");
  }

  TEST_CASE("what has no spaces is broken between wide characters, but not before the end of a sentence") {
    CHECK(wrapped("日本国の会社", 6) == "日本国|の会社");
    CHECK(wrapped("日本国の会社", 7) == "日本国|の会社");
    CHECK(wrapped("a 日本国の会社 b", 8) == "a 日本国|の会社 b");
    CHECK(wrapped("日本。", 4) == "日|本。");
    CHECK(wrapped("😀😀😀", 4) == "😀😀|😀");
    CHECK(wrapped("a 日本国 b", 6) == "a|日本国|b");
  }

  TEST_CASE("a line ends in no other word without spaces") {
    CHECK(wrapped("58–81 Zoë-Anne", 4) == "58–81|Zoë-Anne");
    CHECK(wrapped("ααααα", 2) == "ααααα");
  }

  TEST_CASE("no words make no line") {
    CHECK(wrap("", 10).empty());
    CHECK(wrap(" \n ", 10).empty());
  }
}

}  // namespace entente

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

  TEST_CASE("no words make no line") {
    CHECK(wrap("", 10).empty());
    CHECK(wrap(" \n ", 10).empty());
  }
}

}  // namespace entente

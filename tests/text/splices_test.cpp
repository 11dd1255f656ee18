#include "text/splices.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("splices are made at the places of the text as it was") {
    CHECK(spliced("abcdef", {{4, 1, "E"}, {1, 2, "-"}, {6, 0, "!"}}) == "a-dEf!");
    CHECK(spliced("abc", {}) == "abc");
    CHECK(spliced("abc", {{0, 3, ""}}) == "");
  }

  TEST_CASE("insertions at one place stand in their order, before what is replaced there") {
    CHECK(spliced("abc", {{1, 0, "1"}, {1, 0, "2"}, {1, 1, "B"}}) == "a12Bc");
  }

  TEST_CASE("splices that overlap, or are not within the text, are not made") {
    CHECK(!spliced("abc", {{0, 2, ""}, {1, 1, ""}}));
    CHECK(!spliced("abc", {{2, 2, ""}}));
    CHECK(!spliced("abc", {{4, 0, "x"}}));
  }
}

}  // namespace entente

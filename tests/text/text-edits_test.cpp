#include "text/text-edits.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("splices are made at the places of the text as it was") {
    CHECK(apply_edits("abcdef", {{4, 1, "E"}, {1, 2, "-"}, {6, 0, "!"}}) == "a-dEf!");
    CHECK(apply_edits("abc", {}) == "abc");
    CHECK(apply_edits("abc", {{0, 3, ""}}) == "");
  }

  TEST_CASE("insertions at one place stand in their order, before what is replaced there") {
    CHECK(apply_edits("abc", {{1, 0, "1"}, {1, 0, "2"}, {1, 1, "B"}}) == "a12Bc");
  }

  TEST_CASE("splices that overlap, or are not within the text, are not made") {
    CHECK(!apply_edits("abc", {{0, 2, ""}, {1, 1, ""}}));
    CHECK(!apply_edits("abc", {{2, 2, ""}}));
    CHECK(!apply_edits("abc", {{4, 0, "x"}}));
  }
}

}  // namespace entente

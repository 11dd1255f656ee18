#include "tests/golden.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("house") {
  TEST_CASE("a text that is not as it was kept is answered with the first line that differs") {
    CHECK(difference("a\nb\n", "a\nb\n").empty());
    CHECK(difference("a\nb\n", "a\nc\n") == "line 2\n  is not: b\n  but:    c");
    CHECK(difference("a\n", "a\nb\n") == "line 2\n  is not: (the end)\n  but:    b");
    CHECK(difference("a\n", "a") == "the line break at the end");
  }
}

}  // namespace entente

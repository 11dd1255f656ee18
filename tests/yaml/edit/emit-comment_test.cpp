#include "yaml/edit/emit-comment.h"

#include <doctest/doctest.h>

namespace entente::yaml {

TEST_SUITE("yaml") {
  TEST_CASE("every line of a comment begins with its sign, and none is too long") {
    CHECK(comment("one", 0) == "# one\n");
    CHECK(comment("one\ntwo", 2) == "  # one two\n");
    CHECK(comment("", 2) == "");
    const auto long_word = std::string(60, 'a');
    CHECK(comment(long_word + " " + long_word, 4) == "    # " + long_word + "\n    # " + long_word + "\n");
  }

  TEST_CASE("what follows a bullet stands under its first word") {
    const auto long_word = std::string(60, 'a');
    CHECK(comment(long_word + " " + long_word, 2, "  - ") ==
          "  #   - " + long_word + "\n  #     " + long_word + "\n");
  }
}

}  // namespace entente::yaml

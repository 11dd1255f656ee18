#include "text/find-word.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("a word is found where one begins, whatever its case") {
    CHECK(has_word("Trust between the partners", "trust"));
    CHECK(has_word("relationship.trust", "TRUST"));
    CHECK(has_word("manager_empowered", "empower"));
    CHECK(has_word("Vertrag: Übergabe", "übergabe"));
    CHECK(has_word("a distrust, then trust", "trust"));
  }

  TEST_CASE("several words are found as they follow each other") {
    CHECK(has_word("An alliance manager, tasked", "alliance manager"));
    CHECK(!has_word("An alliance manager, tasked", "manager alliance"));
  }

  TEST_CASE("within a word nothing is found, nor nothing at all") {
    CHECK(!has_word("distrust", "trust"));
    CHECK(!has_word("trust", "trusted"));
    CHECK(!has_word("trust", ""));
    CHECK(!has_word("", "trust"));
  }
}

}  // namespace entente

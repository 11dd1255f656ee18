#include "text/fingerprint.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("a fingerprint is what xxhsum -H128 prints") {
    CHECK(to_text(fingerprint("")) == "99aa06d3014798d86001c324468d497f");
    CHECK(to_text(fingerprint("entente: 1\n")) == "2f9235d36970669687883913ddef8e6d");
  }

  TEST_CASE("one character makes another fingerprint") {
    CHECK(fingerprint("a: yes") == fingerprint("a: yes"));
    CHECK(fingerprint("a: yes") != fingerprint("a: yet"));
  }
}

}  // namespace entente

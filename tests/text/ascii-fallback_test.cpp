#include "text/ascii-fallback.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("bars, arrows, dashes, quotation marks, dots and ellipses have signs of ASCII") {
    CHECK(with_ascii_fallback("█▒░") == "#=.");
    CHECK(with_ascii_fallback("no → yes") == "no -> yes");
    CHECK(with_ascii_fallback("58–81 — “so” · ‘it’ goes…") == "58-81 - \"so\" - 'it' goes...");
  }

  TEST_CASE("letters of any script stay as they are") {
    CHECK(with_ascii_fallback("Birch & Söhne, 日本, e\u0301, 😀") == "Birch & Söhne, 日本, e\u0301, 😀");
    CHECK(with_ascii_fallback("") == "");
  }

  TEST_CASE("what is not UTF-8 stays as it is") {
    CHECK(with_ascii_fallback("caf\xE9 \xE2\x96") == "caf\xE9 \xE2\x96");
  }
}

}  // namespace entente

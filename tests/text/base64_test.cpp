#include "text/base64.h"

#include <doctest/doctest.h>

#include <string>

namespace entente {

using namespace std::string_literals;

TEST_SUITE("text") {
  TEST_CASE("base64 is that of RFC 4648") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\x00\xFF\xFE"s) == "AP/+");
  }
}

}  // namespace entente

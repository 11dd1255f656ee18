#include "text/uri.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("a path says nothing twice") {
    CHECK(normal_path("a/b.yaml") == "a/b.yaml");
    CHECK(normal_path("./a//b/./c/../d.yaml") == "a/b/d.yaml");
    CHECK(normal_path("a/..") == ".");
    CHECK(normal_path("../a/../../b") == "../../b");
    CHECK(normal_path("/a/./b") == "/a/b");
    CHECK(normal_path("/../a") == "/a");
    CHECK(normal_path("") == ".");
  }

  TEST_CASE("a relative path is a relative reference, whatever is in it") {
    CHECK(uri_of("examples/cases/nummi.yaml") == "examples/cases/nummi.yaml");
    CHECK(uri_of("./a b.yaml") == "a%20b.yaml");
    CHECK(uri_of("Söhne.yaml") == "S%C3%B6hne.yaml");
    CHECK(uri_of("http://a?b#c%0A") == "http%3A/a%3Fb%23c%250A");
    CHECK(uri_of("a\n\xFF.yaml") == "a%0A%FF.yaml");
  }

  TEST_CASE("a path from the root is an address of a file") {
    CHECK(uri_of("/a b/c.yaml") == "file:///a%20b/c.yaml");
  }
}

}  // namespace entente

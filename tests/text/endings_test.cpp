#include "text/endings.h"

#include <doctest/doctest.h>

#include <array>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("a name's ending counts in capitals and in small letters") {
    for (const auto* name : {"a.yaml", "A.YAML", "a.Yaml", ".yaml"})
      CHECK_MESSAGE(ends_in(name, ".yaml"), name);
    for (const auto* name : {"", "yaml", "a.yml", "a.yaml.txt"}) CHECK_MESSAGE(!ends_in(name, ".yaml"), name);
    constexpr std::array<std::string_view, 2> endings = {".json", ".jsonl"};
    CHECK(ends_in_one_of("C.JSONL", endings));
    CHECK(!ends_in_one_of("C.CSV", endings));
  }
}

}  // namespace entente

#include "text/file-extension.h"

#include <doctest/doctest.h>

#include <array>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("a name's ending counts in capitals and in small letters") {
    for (const auto* name : {"a.yaml", "A.YAML", "a.Yaml", ".yaml"})
      CHECK_MESSAGE(has_extension(name, ".yaml"), name);
    for (const auto* name : {"", "yaml", "a.yml", "a.yaml.txt"})
      CHECK_MESSAGE(!has_extension(name, ".yaml"), name);
    constexpr std::array<std::string_view, 2> endings = {".json", ".jsonl"};
    CHECK(has_any_extension("C.JSONL", endings));
    CHECK(!has_any_extension("C.CSV", endings));
  }
}

}  // namespace entente

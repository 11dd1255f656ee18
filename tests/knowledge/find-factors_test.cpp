#include "knowledge/find-factors.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/small-library.h"

namespace entente {
namespace {

std::string found(std::string_view word, const Library& library) {
  std::string ids;
  for (const auto* factor : find_factors(word, library))
    ids.append(ids.empty() ? "" : " ").append(factor->id);
  return ids;
}

}  // namespace

TEST_SUITE("knowledge") {
  TEST_CASE("factors are found by a word of their title, claim or questions") {
    const auto loaded = small_library();
    CHECK(found("somebody", loaded.library) == "alliance-manager");
    CHECK(found("kept", loaded.library) == "promises");
    CHECK(found("openness", loaded.library) == "promises");
    CHECK(found("leads", loaded.library) == "alliance-manager");
    CHECK(found("zebra", loaded.library) == "");
  }

  TEST_CASE("the title of every factor finds it") {
    const auto& library = bundled_library();
    for (const auto& factor : library.factors) {
      CAPTURE(std::string(factor.id));
      const auto all = find_factors(factor.title, library);
      CHECK(std::ranges::find(all, &factor) != all.end());
    }
  }
}

}  // namespace entente

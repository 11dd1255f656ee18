// The pages of a factor of the small library, as goldens beside it.
#include "report/library/factor-report.h"

#include <doctest/doctest.h>

#include "tests/golden.h"
#include "tests/small-library.h"

namespace entente::report {

TEST_SUITE("report") {
  TEST_CASE("a factor's page in text is as it was kept") {
    const auto loaded = small_library();
    const auto& library = loaded.library;
    const auto page = factor_page(*library.find_factor("alliance-manager"), library, {});
    CHECK(difference_from_golden("tests/report/library/factor.txt", page) == "");
  }

  TEST_CASE("a factor's page in Markdown is as it was kept") {
    const auto loaded = small_library();
    const auto& library = loaded.library;
    const auto page = factor_markdown(*library.find_factor("alliance-manager"), library);
    CHECK(difference_from_golden("tests/report/library/factor.md", page) == "");
  }

  TEST_CASE("a factor in JSON is as it was kept") {
    const auto loaded = small_library();
    const auto& library = loaded.library;
    const auto page = factor_json(*library.find_factor("alliance-manager"), library);
    CHECK(difference_from_golden("tests/report/library/factor.json", page) == "");
  }
}

}  // namespace entente::report

// The schemas of one small library, as goldens beside this.
#include <doctest/doctest.h>

#include "report/schema/schemas.h"
#include "tests/golden.h"
#include "tests/small-library.h"

namespace entente::report {

TEST_SUITE("report") {
  TEST_CASE("the schema of descriptions is as it was kept") {
    CHECK(difference_from_golden("tests/report/schema/alliance.json",
                                 alliance_schema(small_library().library)) == "");
  }

  TEST_CASE("the schema of factors is as it was kept") {
    CHECK(difference_from_golden("tests/report/schema/factor.json", factor_schema(small_library().library)) ==
          "");
  }

  TEST_CASE("the schema of reports is as it was kept") {
    CHECK(difference_from_golden("tests/report/schema/report.json", report_schema()) == "");
  }
}

}  // namespace entente::report

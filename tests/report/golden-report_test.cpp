// The report of one small alliance in every format, as goldens beside it.
#include <doctest/doctest.h>

#include "advise/diagnosis.h"
#include "alliance/read-alliance.h"
#include "report/json.h"
#include "report/text.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

Diagnosis diagnosis(const Library& library) {
  const auto text = read_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/report/alliance.yaml");
  auto described = AllianceReader(text, "alliance.yaml", library).next();
  REQUIRE(described);
  REQUIRE(described->alliance);
  return diagnose(*std::move(described->alliance), library);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the text report is as it was kept") {
    const auto loaded = small_library();
    const auto report = text(diagnosis(loaded.library), loaded.library, {.width = 100, .color = false});
    CHECK(difference_from_golden("tests/report/report.txt", report) == "");
  }

  TEST_CASE("the JSON report is as it was kept") {
    const auto loaded = small_library();
    const auto report = json(diagnosis(loaded.library), loaded.library);
    CHECK(difference_from_golden("tests/report/report.json", report) == "");
  }
}

}  // namespace entente::report

// The report of one small alliance in every format, as goldens beside it.
#include <doctest/doctest.h>

#include "report/annotations.h"
#include "report/diagnosis-markdown.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/text.h"
#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

Diagnosis diagnosis(const Library& library) {
  return diagnosed_file("tests/report/alliance.yaml", library);
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

  TEST_CASE("the Markdown report is as it was kept") {
    const auto loaded = small_library();
    const auto report = markdown(diagnosis(loaded.library), loaded.library);
    CHECK(difference_from_golden("tests/report/report.md", report) == "");
  }

  TEST_CASE("the SARIF report is as it was kept") {
    const auto loaded = small_library();
    const auto report = alone(Sarif(loaded.library), diagnosis(loaded.library));
    CHECK(difference_from_golden("tests/report/report.sarif", report) == "");
  }

  TEST_CASE("the JUnit report is as it was kept") {
    const auto loaded = small_library();
    const auto report = alone(Junit(loaded.library), diagnosis(loaded.library));
    CHECK(difference_from_golden("tests/report/report.xml", report) == "");
  }

  TEST_CASE("the annotations are as they were kept") {
    const auto loaded = small_library();
    const auto report = alone(Annotations(loaded.library), diagnosis(loaded.library));
    CHECK(difference_from_golden("tests/report/annotations.txt", report) == "");
  }
}

}  // namespace entente::report

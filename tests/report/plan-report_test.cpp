// Plans, as a person and as a program is told.
#include "report/plan-report.h"

#include <doctest/doctest.h>

#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

std::string text_of(const Diagnosis& diagnosis, const Library& library, const PlanRequest& request) {
  return plan_text(request, plan(diagnosis.alliance, library, request), diagnosis, library, golden_look);
}

std::string json_of(const Diagnosis& diagnosis, const Library& library, const PlanRequest& request) {
  return plan_json(request, plan(diagnosis.alliance, library, request), diagnosis, library);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("a plan is told as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    const auto text = text_of(diagnosis, loaded.library, {.target = 75});
    CHECK(difference_from_golden("tests/report/plan.txt", text) == "");
    CHECK(difference_from_golden("tests/report/plan.json",
                                 json_of(diagnosis, loaded.library, {.target = 75})) == "");
  }

  TEST_CASE("that there is no plan is told as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    CHECK(difference_from_golden("tests/report/no-plan.txt",
                                 text_of(diagnosis, loaded.library, {.target = 75, .budget = 1})) == "");
    CHECK(difference_from_golden("tests/report/no-plan.json",
                                 json_of(diagnosis, loaded.library, {.target = 75, .budget = 1})) == "");
  }

  TEST_CASE("that nothing is to be planned is told") {
    const auto loaded = small_library();
    const auto diagnosis =
        diagnosed("entente: 1\nname: x\npartners: {ash: , birch: }\n", "a.yaml", loaded.library);
    const auto text = text_of(diagnosis, loaded.library, {.target = 0});
    CHECK(text.find("No plan reaches the target") == std::string::npos);
  }
}

}  // namespace entente::report

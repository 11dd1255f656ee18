// Plans, in every format.
#include "report/document/plan-document.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "report/plan-json.h"
#include "report/render/render-html.h"
#include "report/render/render-markdown.h"
#include "report/render/render-text.h"
#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// What differs from the files of that name, in any format.
std::string difference(const std::string& name, const Diagnosis& diagnosis, const Library& library,
                       const PlanRequest& request) {
  const auto plans = plan(diagnosis.alliance, library, request);
  const std::array documents = {plan_document(request, plans, diagnosis, library)};
  const auto from = [&name](const std::string& ending, const std::string& text) {
    return difference_from_golden("tests/report/document/" + name + ending, text);
  };
  return from(".txt", render_text(documents.front(), golden_look)) +
         from(".md", render_markdown(documents.front())) + from(".html", render_html(documents, {})) +
         from(".json", plan_json(request, plans, diagnosis, library));
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("a plan is written as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    CHECK(difference("plan", diagnosis, loaded.library, {.target = 75}) == "");
  }

  TEST_CASE("that there is no plan is written as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    CHECK(difference("no-plan", diagnosis, loaded.library, {.target = 75, .budget = 1}) == "");
  }

  TEST_CASE("where there is nothing to plan, no plan is said to be missing") {
    const auto loaded = small_library();
    const auto diagnosis =
        diagnosed("entente: 1\nname: x\npartners: {ash: , birch: }\n", "a.yaml", loaded.library);
    const PlanRequest request = {.target = 0};
    const auto document =
        plan_document(request, plan(diagnosis.alliance, loaded.library, request), diagnosis, loaded.library);
    CHECK(render_text(document, golden_look).find("No plan reaches the target") == std::string::npos);
  }
}

}  // namespace entente::report

// Why rules came out as they did, in every format.
#include "report/document/why-document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "report/render/render-html.h"
#include "report/render/render-markdown.h"
#include "report/render/render-text.h"
#include "report/why-json.h"
#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// What differs from the files of that name, in any format.
std::string difference(const std::string& name, const Document& document, const std::string& json) {
  const std::array documents = {document};
  const auto from = [&name](const std::string& ending, const std::string& text) {
    return difference_from_golden("tests/report/document/" + name + ending, text);
  };
  return from(".txt", render_text(document, golden_look)) + from(".md", render_markdown(document)) +
         from(".html", render_html(documents, {})) + from(".json", json);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("why rules of each status came out as they did is written as it was kept") {
    const auto loaded = small_library();
    const auto& library = loaded.library;
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", library);
    for (const auto status : {Status::met, Status::unmet, Status::open}) {
      const auto& findings = diagnosis.assessment.findings;
      const auto found = std::ranges::find(findings, status, &Finding::status);
      REQUIRE(found != findings.end());
      const std::vector<const Rule*> rules = {&library.rules[found->rule]};
      CHECK(difference("why-" + std::string(name_of(status)),
                       why_document(*rules.front(), diagnosis, library),
                       why_json(rules, diagnosis, library)) == "");
    }
  }

  TEST_CASE("how several rules came out is written as it was kept") {
    const auto loaded = small_library();
    const auto& library = loaded.library;
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", library);
    std::vector<const Rule*> rules;
    for (const auto& rule : library.rules) rules.push_back(&rule);
    CHECK(difference("rules", rules_document(rules, diagnosis, library),
                     why_json(rules, diagnosis, library)) == "");
  }
}

}  // namespace entente::report

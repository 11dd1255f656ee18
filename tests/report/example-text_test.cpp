#include "report/example-text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/small-library.h"

namespace entente::report {
namespace {

std::string example_of(const ExampleText& example, const Library& library) {
  std::string text;
  for (const auto& given : example.given)
    text += fmt::format("{} = {}\n", library.questions[given.question].path, given.words);
  for (const auto& finding : example.findings)
    text += fmt::format("{}: {}\n", name_of(finding.status), finding.sentence);
  return text;
}

/// The example of that name, of any factor of the small library.
std::string example_of(std::string_view name) {
  const auto loaded = small_library();
  for (const auto& factor : loaded.library.factors) {
    for (const auto& example : factor.examples) {
      if (example.name == name) return example_of(tell(example, loaded.library), loaded.library);
    }
  }
  return {};
}

Status outcome(std::vector<Status> statuses) {
  std::vector<ExpectedStatus> expected;
  for (const auto status : statuses) expected.push_back({.rule = 0, .status = status});
  Example example;
  example.expected = expected;
  return outcome_of(example);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("an example is told by what its answers look like, and names those who decided it") {
    CHECK(example_of("nobody on one side") ==
          "governance.manager = Partner A: somebody with a mandate; Partner B: nobody\n"
          "unmet: Nobody at Partner B is in charge of the alliance.\n");
    CHECK(example_of("somebody on each") ==
          "governance.manager = each partner: somebody who must ask others\n"
          "met: Each partner has somebody in charge.\n");
  }

  TEST_CASE("an example is a bad case where a rule is unmet, and a good one where none is unmet or open") {
    CHECK(outcome({Status::met, Status::unmet, Status::open}) == Status::unmet);
    CHECK(outcome({Status::met, Status::open}) == Status::open);
    CHECK(outcome({Status::not_applicable, Status::met}) == Status::met);
    CHECK(outcome({Status::not_applicable}) == Status::not_applicable);
  }

  TEST_CASE("every example of the bundled library is told with something found") {
    const auto& library = bundled_library();
    for (const auto& factor : library.factors) {
      for (const auto& example : factor.examples) {
        CAPTURE(example.name);
        CHECK_FALSE(tell(example, library).findings.empty());
      }
    }
  }
}

}  // namespace entente::report

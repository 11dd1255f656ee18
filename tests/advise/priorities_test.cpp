#include "advise/priorities.h"

#include <doctest/doctest.h>

#include "assess/assess.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

/// The rules' ids, what to mend first first.
std::string priorities(const ToyLibrary& toy, const Alliance& alliance) {
  const auto assessment = assess(alliance, toy.library());
  std::string ids;
  for (const auto position : weaknesses(assessment, alliance.answers, toy.library())) {
    ids += ids.empty() ? "" : " ";
    ids += toy.library().rules[assessment.findings[position].rule].id;
  }
  return ids;
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("the most severe weakness is mended first, however little it weighs") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "minor", .healthy = "{t.a: yes}", .weight = 5},
         {.factor = "f", .rule = "serious", .healthy = "{t.b: yes}", .severity = Severity::serious},
         {.factor = "f", .rule = "critical", .healthy = "{t.c: yes}", .severity = Severity::critical}});
    CHECK(priorities(toy, toy.alliance({"t.a=no", "t.b=no", "t.c=no"})) == "critical serious minor");
  }

  TEST_CASE("what management cannot change comes after what it can") {
    const ToyLibrary toy({{.factor = "f", .rule = "given", .healthy = "{u.y: yes}", .weight = 5},
                          {.factor = "f", .rule = "changeable", .healthy = "{t.c: yes}"}});
    CHECK(priorities(toy, toy.alliance({"u.y=no", "t.c=no"})) == "changeable given");
  }

  TEST_CASE(
      "of equally severe weaknesses the one that costs most comes first, equals in the library's order") {
    const ToyLibrary toy({{.factor = "f", .rule = "light", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "alike", .healthy = "{t.b: yes}"},
                          {.factor = "f", .rule = "heavy", .healthy = "{t.c: yes}", .weight = 3}});
    CHECK(priorities(toy, toy.alliance({"t.a=no", "t.b=no", "t.c=no"})) == "heavy light alike");
  }

  TEST_CASE("what is met, open, not applicable or beyond the scope is no weakness") {
    const ToyLibrary toy({{.factor = "f", .rule = "met", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "open", .healthy = "{t.b: yes}"},
                          {.factor = "f", .rule = "not-applicable", .healthy = "{t.c: yes}"},
                          {.factor = "f", .rule = "beyond", .healthy = "{u.x: yes}"},
                          {.factor = "f", .rule = "unmet", .healthy = "{t.p: yes}"}});
    auto alliance = toy.alliance({"t.a=yes", "t.c=n/a", "u.x=no", "t.p@b=no"});
    alliance.scope = {};
    CHECK(priorities(toy, alliance) == "unmet");
  }
}

}  // namespace entente

#include "assess/assess.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "assess/decisive-answers.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

Assessment assess(const ToyLibrary& toy, const ToyAnswers& given) {
  return assess(toy.alliance(given), toy.library());
}

Lever lever(const ToyLibrary& toy, const ToyAnswers& given) {
  return lever_of(assess(toy, given).findings.front(), toy.library(), toy.alliance(given).answers);
}

/// Critical rules that hardly weigh beside a heavy one.
const ToyLibrary& critical() {
  static const ToyLibrary toy(
      {{.factor = "f", .rule = "heavy", .healthy = "{t.a: yes}", .weight = 5},
       {.factor = "f", .rule = "heavier", .healthy = "{t.a: yes}", .weight = 5},
       {.factor = "f", .rule = "first", .healthy = "{t.b: yes}", .severity = Severity::critical},
       {.factor = "f", .rule = "second", .healthy = "{u.x: yes}", .severity = Severity::critical}});
  return toy;
}

std::string bands_of(const ToyAnswers& given) {
  return to_text(assess(critical(), given).bands);
}

Status status(std::string_view when, std::string_view healthy, const ToyAnswers& given) {
  const ToyLibrary toy({{.factor = "f", .rule = "r", .when = when, .healthy = healthy}});
  return status_of(toy.library().rules.front(), toy.library(), toy.alliance(given).answers);
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("a rule is met, unmet, open or does not apply") {
    CHECK(status("", "{t.a: yes}", {"t.a=yes"}) == Status::met);
    CHECK(status("", "{t.a: yes}", {"t.a=no"}) == Status::unmet);
    CHECK(status("", "{t.a: yes}", {}) == Status::open);
    CHECK(status("", "{t.a: yes}", {"t.a=n/a"}) == Status::not_applicable);
  }

  TEST_CASE("a rule applies only where its `when` holds") {
    CHECK(status("{t.b: yes}", "{t.a: yes}", {"t.a=no", "t.b=yes"}) == Status::unmet);
    CHECK(status("{t.b: yes}", "{t.a: yes}", {"t.a=no", "t.b=no"}) == Status::not_applicable);
    CHECK(status("{t.b: yes}", "{t.a: yes}", {"t.a=no", "t.b=n/a"}) == Status::not_applicable);
    CHECK(status("{t.b: yes}", "{t.a: yes}", {"t.a=no"}) == Status::open);
    CHECK(status("{t.b: yes}", "{t.a: yes}", {"t.a=n/a"}) == Status::not_applicable);
  }

  TEST_CASE("one critical rule unmet holds the band at fragile, two at weak") {
    CHECK(bands_of({"t.a=yes", "t.b=yes", "u.x=yes"}) == "sound");
    CHECK(bands_of({"t.a=yes", "t.b=no", "u.x=yes"}) == "fragile");
    CHECK(bands_of({"t.a=yes", "t.b=no", "u.x=no"}) == "weak");
  }

  TEST_CASE("a cap moves the band and not the number") {
    const auto assessment = assess(critical(), {"t.a=yes", "t.b=no", "u.x=no"});
    CHECK(assessment.score.low == doctest::Approx(100.0 * 10 / 12));
    CHECK(assessment.score.high == doctest::Approx(100.0 * 10 / 12));
    CHECK(assessment.caps == std::vector<Index>{2, 3});
  }

  TEST_CASE("a cap never lifts a band") {
    CHECK(bands_of({"t.a=no", "t.b=no", "u.x=yes"}) == "weak");
  }

  TEST_CASE("an open critical rule is unmet at worst and met at best") {
    CHECK(bands_of({"t.a=yes", "t.b=yes"}) == "open (fragile to sound)");
    CHECK(bands_of({"t.a=yes"}) == "open (weak to sound)");
    CHECK(bands_of({"t.a=yes", "t.b=no"}) == "open (weak to fragile)");
    CHECK(assess(critical(), {"t.a=yes", "t.b=yes"}).caps.empty());
  }

  TEST_CASE("a critical rule that does not apply caps nothing") {
    CHECK(bands_of({"t.a=yes", "t.b=n/a", "u.x=yes"}) == "sound");
  }

  TEST_CASE("rules beyond the scope are found and not counted") {
    auto alliance = critical().alliance({"t.a=yes", "t.b=yes", "u.x=no"});
    alliance.scope = {};
    const auto assessment = assess(alliance, critical().library());
    CHECK(assessment.findings[3].status == Status::unmet);
    CHECK_FALSE(assessment.findings[3].counted);
    CHECK(assessment.findings[3].points == doctest::Approx(0));
    CHECK(assessment.score.low == doctest::Approx(100));
    CHECK(assessment.caps.empty());
    CHECK(to_text(assessment.bands) == "sound");
  }

  TEST_CASE("rules beyond the scope can be left out") {
    auto alliance = critical().alliance({"t.a=yes", "t.b=yes", "u.x=no"});
    alliance.scope = {};
    const auto assessment = assess(alliance, critical().library(), ScopePolicy::left_out);
    CHECK(assessment.findings.size() == 3);
    CHECK(std::ranges::all_of(assessment.findings, &Finding::counted));
  }

  TEST_CASE("a theme asked in full brings its rules into the scope") {
    auto alliance = critical().alliance({"t.a=yes", "t.b=yes", "u.x=no"});
    alliance.scope = {.full = false, .themes = {"u"}};
    CHECK(assess(alliance, critical().library()).findings[3].counted);
  }

  TEST_CASE("a rule counts only if all of its questions are in the scope") {
    const ToyLibrary toy({{.factor = "f", .rule = "mixed", .when = "{u.x: yes}", .healthy = "{t.a: yes}"}});
    auto alliance = toy.alliance({"u.x=yes", "t.a=no"});
    alliance.scope = {};
    CHECK_FALSE(assess(alliance, toy.library()).findings.front().counted);
  }

  TEST_CASE("factors and themes in which nothing counts are left out") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                          {.factor = "g", .rule = "r", .healthy = "{u.x: yes}", .theme = "u"}});
    const auto assessment = assess(toy, {"t.a=yes", "u.x=n/a"});
    REQUIRE(assessment.factors.size() == 1);
    REQUIRE(assessment.themes.size() == 1);
    CHECK(assessment.factors.front().factor == 0);
    CHECK(assessment.score.high == doctest::Approx(100));
  }

  TEST_CASE("a finding tells what decided it") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "r", .when = "{t.b: yes}", .healthy = "{t.a: yes, t.c: yes}"}});
    const auto because = [&](const ToyAnswers& given) {
      const auto assessment = assess(toy, given);
      return to_text(
          decisive_answers_of(assessment.findings.front(), toy.library(), toy.alliance(given).answers),
          toy.alliance({}), toy.library());
    };
    CHECK(because({"t.b=yes", "t.a=no", "t.c=no"}) == "t.a t.b t.c");
    CHECK(because({"t.b=yes", "t.a=no", "t.c=yes"}) == "t.a t.b");
    CHECK(because({"t.b=no", "t.a=no"}) == "t.b");
    CHECK(because({"t.b=yes", "t.a=yes"}) == "t.c");
    CHECK(because({"t.a=no"}) == "t.b");
    CHECK(because({"t.a=yes"}) == "t.b t.c");
    CHECK(because({"t.b=yes", "t.a=n/a", "t.c=n/a"}) == "t.a t.c");
  }

  TEST_CASE("a finding takes as long to mend as the slowest answer that is not as it should be") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes, t.c: yes}"}});
    CHECK(lever(toy, {"t.a=no", "t.c=no"}) == Lever::months);
    CHECK(lever(toy, {"t.a=no", "t.c=yes"}) == Lever::days);
  }

  TEST_CASE("where a rule applies says nothing of how long it takes to mend") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .when = "{u.y: yes}", .healthy = "{t.a: yes}"}});
    CHECK(lever(toy, {"t.a=no", "u.y=yes"}) == Lever::days);
  }

  TEST_CASE("nothing is known of a partner alone with no answers, and everything is assessed") {
    const auto& library = bundled_library();
    Alliance alliance;
    alliance.partners.emplace_back().key = "a";
    alliance.answers = Answers(library, 1);
    const auto assessment = assess(alliance, library);
    CHECK(assessment.findings.size() == library.rules.size());
    CHECK(assessment.score.low == doctest::Approx(0));
    CHECK(assessment.score.high == doctest::Approx(100));
    CHECK(to_text(assessment.bands) == "open (weak to sound)");
    CHECK(assessment.nature.verdict == Verdict::cannot_tell);
    for (const auto& finding : assessment.findings) CHECK(std::isfinite(finding.points));
  }

  TEST_CASE("where no rule applies, everything stays possible") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"}});
    const auto assessment = assess(toy, {"t.a=n/a"});
    CHECK(assessment.score.low == doctest::Approx(0));
    CHECK(assessment.score.high == doctest::Approx(100));
    CHECK(assessment.themes.empty());
    CHECK(assessment.findings.front().points == doctest::Approx(0));
  }

  TEST_CASE("by a library without rules there is nothing to judge") {
    const ToyLibrary toy({});
    CHECK(to_text(assess(toy, {}).bands) == "nothing to judge");
  }
}

}  // namespace entente

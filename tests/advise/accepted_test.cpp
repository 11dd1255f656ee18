// Accepting a weakness tells it apart, and changes nothing else.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "advise/diagnosis.h"
#include "assess/acceptance-status.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

constexpr std::string_view before = "1994";
constexpr std::string_view now = "1995-06-30";
constexpr std::string_view after = "1996";

/// Some of the rules, whatever they say of the alliance, for good, for a time, or for a time that is over.
Alliance with_any_accepted(const Sample& sample) {
  auto alliance = sample.alliance;
  alliance.as_of = now;
  for (std::size_t rule = 0; rule < sample.library->rules.size(); ++rule) {
    if (*rc::gen::arbitrary<bool>()) continue;
    const auto review_by = *rc::gen::element(std::string(), std::string(before), std::string(after));
    alliance.accepted.push_back({.rule = static_cast<Index>(rule),
                                 .reason = "r",
                                 .by = "b",
                                 .on = "1993",
                                 .review_by = review_by,
                                 .at = {}});
  }
  return alliance;
}

void check_same_but_accepted(Finding with, const Finding& without) {
  RC_ASSERT(!with.accepted || (without.counted && without.status == Status::unmet));
  RC_ASSERT(with.rule == without.rule);
  RC_ASSERT(with.status == without.status);
  RC_ASSERT(with.counted == without.counted);
  RC_ASSERT(with.points == without.points);
}

void check_nothing_else_changes(const Sample& sample) {
  const auto without = diagnose(sample.alliance, *sample.library);
  const auto with = diagnose(with_any_accepted(sample), *sample.library);
  RC_ASSERT(with.assessment.score == without.assessment.score);
  RC_ASSERT(with.assessment.bands == without.assessment.bands);
  RC_ASSERT(with.assessment.caps == without.assessment.caps);
  RC_ASSERT(with.assessment.nature.verdict == without.assessment.nature.verdict);
  for (std::size_t i = 0; i < without.assessment.findings.size(); ++i)
    check_same_but_accepted(with.assessment.findings[i], without.assessment.findings[i]);
  auto summary = with.summary;
  summary.critical_accepted = 0;
  RC_ASSERT(summary == without.summary);
}

/// What is accepted and what is to be mended are all that is unmet; both in the order that all had.
void check_parted(const Sample& sample) {
  const auto all = diagnose(sample.alliance, *sample.library).priorities;
  const auto with = diagnose(with_any_accepted(sample), *sample.library);
  std::vector<std::size_t> priorities;
  std::vector<std::size_t> accepted;
  for (const auto position : all) {
    const auto* acceptance = acceptance_of(with.assessment.findings[position], with.alliance);
    const bool holds = acceptance != nullptr && acceptance->review_by != before;
    (holds ? accepted : priorities).push_back(position);
  }
  RC_ASSERT(with.priorities == priorities);
  RC_ASSERT(with.accepted == accepted);
}

Acceptance acceptance(Index rule, std::string_view review_by = {}) {
  return {
      .rule = rule, .reason = "r", .by = "b", .on = "1993", .review_by = std::string(review_by), .at = {}};
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("accepting changes no score, no band, no cap and no finding") {
    CHECK(rc::check([] { check_nothing_else_changes(*any_sample()); }));
  }

  TEST_CASE("what is accepted and what is to be mended are together what is unmet") {
    CHECK(rc::check([] { check_parted(*any_sample()); }));
  }

  TEST_CASE("an acceptance stands as its rule came out, and is over after its review") {
    const ToyLibrary toy({{.factor = "f", .rule = "a", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "b", .healthy = "{t.b: yes}"},
                          {.factor = "f", .rule = "c", .healthy = "{t.c: yes}"},
                          {.factor = "f", .rule = "d", .healthy = "{t.p: yes}"},
                          {.factor = "f", .rule = "e", .healthy = "{t.q: yes}"},
                          {.factor = "f", .rule = "f", .healthy = "{u.x: yes}"}});
    auto alliance = toy.alliance({"t.a=no", "t.b=no", "t.c=yes", "t.q=n/a", "u.x=no"});
    alliance.scope = {};
    alliance.as_of = now;
    alliance.accepted = {acceptance(5),         acceptance(4),         acceptance(3),
                         acceptance(2, before), acceptance(1, before), acceptance(0, after)};
    for (const auto depth : {DiagnosisLevel::counted, DiagnosisLevel::whole}) {
      const auto diagnosis = diagnose(alliance, toy.library(), depth);
      std::string standings;
      for (const auto& each : diagnosis.alliance.accepted)
        standings +=
            std::string(name_of(acceptance_status_of(each, diagnosis.alliance, diagnosis.assessment))) + "; ";
      CHECK(standings == "beyond the scope; n/a; open; met; expired; accepted; ");
    }
  }

  TEST_CASE("the critical rules that are accepted are counted among the critical ones") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "a", .healthy = "{t.a: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "b", .healthy = "{t.b: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "c", .healthy = "{t.c: yes}"}});
    auto alliance = toy.alliance({"t.a=no", "t.b=no", "t.c=no"});
    alliance.as_of = now;
    alliance.accepted = {acceptance(0, after), acceptance(1, before), acceptance(2)};
    const auto summary = diagnose(alliance, toy.library()).summary;
    CHECK(summary.critical == 2);
    CHECK(summary.critical_accepted == 1);
  }
}

}  // namespace entente

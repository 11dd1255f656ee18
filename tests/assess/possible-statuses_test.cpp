#include "assess/possible-statuses.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "assess/assess.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

constexpr std::size_t max_completions_tried = 3000;

std::string in_words(Statuses statuses) {
  std::string words;
  for (const auto status : {Status::met, Status::unmet, Status::not_applicable}) {
    if (statuses.has(status)) words += (words.empty() ? "" : ", ") + std::string(name_of(status));
  }
  return words;
}

/// "met, n/a".
std::string possible(const ToyRule& rule, const ToyAnswers& given, std::size_t partners = 2) {
  const ToyLibrary toy({rule});
  const auto alliance = toy.alliance(given, partners);
  return in_words(possible_statuses(toy.library().rules.front(), toy.library(), alliance.answers));
}

/// The open answers that the rule looks at; where there are too many, the first are settled.
std::vector<AnswerRef> own_open_slots(const Rule& rule, Sample& sample) {
  auto slots = open_slots(sample);
  std::erase_if(slots, [&rule](AnswerRef slot) { return !refers_to(rule, slot.question); });
  std::size_t completions = 1;
  for (const auto slot : slots) completions *= outcomes(slot, sample).size();
  while (completions > max_completions_tried) {
    const auto settled = outcomes(slots.back(), sample);
    completions /= settled.size();
    value_at(slots.back(), sample) = settled[*rc::gen::inRange<std::size_t>(0, settled.size())];
    slots.pop_back();
  }
  return slots;
}

Statuses by_brute_force(const Rule& rule, Sample& sample, std::span<const AnswerRef> open) {
  if (open.empty()) return status_of(rule, *sample.library, sample.alliance.answers);
  const auto before = value_at(open.front(), sample);
  Statuses found;
  for (const auto outcome : outcomes(open.front(), sample)) {
    value_at(open.front(), sample) = outcome;
    found |= by_brute_force(rule, sample, open.subspan(1));
  }
  value_at(open.front(), sample) = before;
  return found;
}

void check_rules(Sample sample) {
  for (const auto& rule : sample.library->rules) {
    auto of_rule = sample;
    const auto open = own_open_slots(rule, of_rule);
    const auto told = in_words(possible_statuses(rule, *sample.library, of_rule.alliance.answers));
    const auto expected = in_words(by_brute_force(rule, of_rule, open));
    // To write a sample of the whole library takes longer than all else here.
    if (told != expected)
      RC_LOG() << "rule " << full_id(rule, *sample.library) << " of\n" << rc::toString(of_rule);
    RC_ASSERT(told == expected);
  }
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("on a thousand random libraries a rule is open exactly where two completions differ") {
    constexpr int libraries_a_time = 10;  // of a hundred times
    CHECK(rc::check([] {
      for (int i = 0; i < libraries_a_time; ++i) check_rules(*any_sample());
    }));
  }

  TEST_CASE("by the bundled library, too, a rule is open exactly where two completions differ") {
    CHECK(rc::check([] { check_rules(*bundled_sample()); }));
  }

  TEST_CASE("a rule that is healthy already, and may or may not apply, cannot be unmet") {
    const ToyRule rule{.factor = "f", .rule = "r", .when = "{t.a: yes}", .healthy = "{t.b: yes}"};
    CHECK(possible(rule, {"t.b=yes"}) == "met, n/a");
    CHECK(possible(rule, {"t.b=no"}) == "unmet, n/a");
    CHECK(possible(rule, {"t.b=n/a"}) == "n/a");
    CHECK(possible(rule, {"t.a=[no, partly]"}) == "n/a");
  }

  TEST_CASE("an answer that decides both whether a rule applies and whether it is met is one answer") {
    const ToyRule rule{
        .factor = "f", .rule = "r", .when = "{t.a: {at_least: partly}}", .healthy = "{t.a: yes}"};
    CHECK(possible(rule, {}) == "met, unmet, n/a");
    CHECK(possible(rule, {"t.a=[no, yes]"}) == "met, n/a");
    CHECK(possible(rule, {"t.a=[no, partly]"}) == "unmet, n/a");
    CHECK(possible(rule, {"t.a=[partly, yes]"}) == "met, unmet");
  }

  TEST_CASE("parts that look at one answer cannot come out each by itself") {
    const ToyRule rule{
        .factor = "f", .rule = "r", .healthy = "any: [{t.a: no}, {t.a: {at_least: partly}}, {t.b: yes}]"};
    CHECK(possible(rule, {"t.a=[no, partly]"}) == "met");
    CHECK(possible(rule, {"t.b=no"}) == "met, unmet");
  }

  TEST_CASE("of each partner, too, an answer is one answer") {
    const ToyRule rule{
        .factor = "f", .rule = "r", .when = "any_partner: {t.p: no}", .healthy = "{t.p: {at_least: partly}}"};
    CHECK(possible(rule, {}) == "unmet, n/a");
    CHECK(possible(rule, {"t.p@a=yes"}) == "unmet, n/a");
    CHECK(possible(rule, {}, 5) == "unmet, n/a");
  }
}

}  // namespace entente

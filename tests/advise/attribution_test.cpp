#include "advise/attribution.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "knowledge/arena.h"
#include "knowledge/description-facts.h"
#include "tests/advise/rounding.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

bool is_zero(Change change) {
  return change.low == 0 && change.high == 0;
}

bool are_near(Change one, Change other) {
  return is_near(one.low, other.low) && is_near(one.high, other.high);
}

Change opposite(Change change) {
  return {.low = -change.low, .high = -change.high};
}

Change sum(const std::vector<RuleChange>& parts) {
  Change sum;
  for (const auto& part : parts) sum += part.change;
  return sum;
}

/// Of all causes.
Change sum(const Attribution& attribution) {
  auto sum = attribution.scope;
  sum += attribution.partners;
  for (const auto& answer : attribution.answers) sum += answer.change;
  return sum;
}

/// An alliance before and after, by one library.
struct Twice {
  std::shared_ptr<const Library> library;
  Diagnosis before;
  Diagnosis after;

  Change change() const {
    const auto from = before.assessment.score;
    const auto to = after.assessment.score;
    return {.low = to.low - from.low, .high = to.high - from.high};
  }
  std::vector<PartnerPair> pairs() const { return pair_partners(before.alliance, after.alliance); }
  Attribution attributed() const { return attribute(before, after, pairs(), *library); }
};

/// Often of other partners, so that those left over have to be matched.
Twice twice(const Sample& sample) {
  auto after = *alliance_for(sample);
  if (*rc::gen::inRange(0, 2) == 0) after.partners.back().key = "z";
  return {.library = sample.library,
          .before = diagnose(sample.alliance, *sample.library),
          .after = diagnose(std::move(after), *sample.library)};
}

/// Of a toy alliance of two partners, a and b.
Twice twice(const ToyLibrary& toy, const ToyAnswers& before, const ToyAnswers& after) {
  return {.library = {std::shared_ptr<void>{}, &toy.library()},
          .before = diagnose(toy.alliance(before), toy.library()),
          .after = diagnose(toy.alliance(after), toy.library())};
}

void check_sums(const Twice& twice) {
  const auto attribution = twice.attributed();
  RC_ASSERT(are_near(sum(attribution.rules), twice.change()));
  RC_ASSERT(are_near(sum(attribution), twice.change()));
}

const AnswerChange* find(const Attribution& attribution, AnswerRef slot) {
  const auto found = std::ranges::find(attribution.answers, slot, &AnswerChange::slot);
  return found == attribution.answers.end() ? nullptr : &*found;
}

/// What an answer caused, named as `t.a`, or `t.p` of a pair.
Change caused_by(std::string_view path, const Twice& twice, std::size_t pair = 0) {
  const auto attribution = twice.attributed();
  const auto question = twice.library->index_of(*twice.library->find_question(path));
  const auto* found = find(attribution, {.question = question, .partner = pair});
  return found == nullptr ? Change{} : found->change;
}

/// The same library with the questions that are asked in another order.
struct Shuffled {
  Arena arena;
  Library library;
  std::vector<Index> now;  ///< by question before: its place
};

Condition renamed(Condition condition, Shuffled& shuffled) {
  std::vector<ConditionNode> steps(condition.begin(), condition.end());
  for (auto& step : steps) step.question = shuffled.now[step.question];
  return shuffled.arena.keep(steps);
}

std::shared_ptr<Shuffled> shuffled(const Library& library) {
  auto made = std::make_shared<Shuffled>();
  made->library = library;
  made->now.resize(library.questions.size());
  std::iota(made->now.begin(), made->now.end(), Index{0});
  for (auto i = made->now.size() - 1; i > fact_count; --i)
    std::swap(made->now[i], made->now[*rc::gen::inRange<std::size_t>(fact_count, i + 1)]);
  std::vector<Question> questions(library.questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) questions[made->now[i]] = library.questions[i];
  made->library.questions = made->arena.keep(questions);
  std::vector<Rule> rules(library.rules.begin(), library.rules.end());
  for (auto& rule : rules) {
    rule.when = renamed(rule.when, *made);
    rule.healthy = renamed(rule.healthy, *made);
  }
  made->library.rules = made->arena.keep(rules);
  return made;
}

Diagnosis with(const Shuffled& shuffled, const Diagnosis& diagnosis) {
  auto alliance = diagnosis.alliance;
  alliance.answers = Answers(shuffled.library, alliance.partners.size());
  for (std::size_t i = 0; i < shuffled.now.size(); ++i) {
    for (std::size_t partner = 0; partner < alliance.partners.size(); ++partner)
      alliance.answers.at(shuffled.now[i], partner) =
          diagnosis.alliance.answers.at(static_cast<Index>(i), partner);
  }
  return diagnose(std::move(alliance), shuffled.library);
}

void check_order_of_questions(const Twice& twice) {
  const auto other = shuffled(*twice.library);
  const auto expected = twice.attributed();
  const auto found =
      attribute(with(*other, twice.before), with(*other, twice.after), twice.pairs(), other->library);
  RC_ASSERT(found.answers.size() == expected.answers.size());
  for (const auto& answer : expected.answers) {
    const auto* same =
        find(found, {.question = other->now[answer.slot.question], .partner = answer.slot.partner});
    RC_ASSERT(same != nullptr);
    RC_ASSERT(are_near(same->change, answer.change));
  }
}

/// The rules of one factor, one of each kind of condition, and answers of which none is `n/a`: there the part
/// of an answer can be had from scores alone.
constexpr std::array<std::string_view, 5> conditions = {
    "{t.a: yes, t.b: yes, t.p: yes}", "any: [{t.a: yes}, {t.b: partly}, {t.p: yes}]",
    "{at_least: 2, of: [{t.a: yes}, {t.b: yes}, {t.c: yes}, {t.p: yes}]}", "{t.p: {spread_at_most: 0}}",
    "any: [{all: [{t.a: yes}, {not: {t.b: yes}}]}, {any_partner: {t.p: yes}}]"};

ToyAnswers some_answers() {
  ToyAnswers answers;
  for (const auto* slot : {"t.a", "t.b", "t.c", "t.p@a", "t.p@b"}) {
    const auto value = *rc::gen::element<std::string>("no", "partly", "yes", "unknown", "[no, yes]");
    answers.push_back(fmt::format("{}={}", slot, value));
  }
  return answers;
}

/// What each slot adds to the score, over every order in which they could change.
std::vector<Change> by_orders(const ToyLibrary& toy, const ToyAnswers& before, const ToyAnswers& after) {
  std::map<ToyAnswers, Interval> scores;
  const auto score_of = [&](const ToyAnswers& answers) {
    const auto [score, is_new] = scores.try_emplace(answers);
    if (is_new) score->second = diagnose(toy.alliance(answers), toy.library()).assessment.score;
    return score->second;
  };
  std::vector<std::size_t> order(before.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<Change> added(before.size());
  double orders = 0;
  do {
    auto answers = before;
    auto score = score_of(answers);
    for (const auto slot : order) {
      answers[slot] = after[slot];
      const auto next = score_of(answers);
      added[slot] += {.low = next.low - score.low, .high = next.high - score.high};
      score = next;
    }
    ++orders;
  } while (std::ranges::next_permutation(order).found);
  for (auto& change : added) change = {.low = change.low / orders, .high = change.high / orders};
  return added;
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("what is put down to answers, scope and partners adds up to the change, and so do the rules") {
    CHECK(rc::check([] { check_sums(twice(*any_sample())); }));
  }

  TEST_CASE("so it does by the bundled library") {
    CHECK(rc::check([] { check_sums(twice(*bundled_sample())); }));
  }

  TEST_CASE("the other way round, every part is the opposite") {
    CHECK(rc::check([] {
      const auto there = twice(*any_sample());
      const Twice back{.library = there.library, .before = there.after, .after = there.before};
      auto pairs = there.pairs();
      for (auto& pair : pairs) std::swap(pair.before, pair.after);
      const auto one = there.attributed();
      const auto other = attribute(back.before, back.after, pairs, *back.library);
      RC_ASSERT(are_near(one.scope, opposite(other.scope)));
      RC_ASSERT(are_near(one.partners, opposite(other.partners)));
      RC_ASSERT(one.answers.size() == other.answers.size());
      for (std::size_t i = 0; i < one.answers.size(); ++i) {
        RC_ASSERT(one.answers[i].slot == other.answers[i].slot);
        RC_ASSERT(are_near(one.answers[i].change, opposite(other.answers[i].change)));
      }
    }));
  }

  TEST_CASE("between equal descriptions nothing differs, and nothing is moved") {
    CHECK(rc::check([] {
      const auto sample = *any_sample();
      const Twice same{.library = sample.library,
                       .before = diagnose(sample.alliance, *sample.library),
                       .after = diagnose(sample.alliance, *sample.library)};
      const auto attribution = same.attributed();
      RC_ASSERT(attribution.answers.empty());
      RC_ASSERT(is_zero(sum(attribution)));
      RC_ASSERT(is_zero(sum(attribution.rules)));
    }));
  }

  TEST_CASE("an answer that no rule looks at moves exactly nothing") {
    CHECK(rc::check([] {
      const auto both = twice(*any_sample());
      for (const auto& answer : both.attributed().answers) {
        const auto looks_at = [&](const Rule& rule) { return refers_to(rule, answer.slot.question); };
        if (std::ranges::none_of(both.library->rules, looks_at)) RC_ASSERT(is_zero(answer.change));
      }
    }));
  }

  TEST_CASE("in which order a library has its questions does not matter") {
    CHECK(rc::check([] { check_order_of_questions(twice(*any_sample())); }));
  }

  TEST_CASE("within a rule, an answer gets what it adds on average over all orders") {
    for (const auto condition : conditions) {
      CAPTURE(condition);
      const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = condition}});
      CHECK(rc::check([&] {
        const auto before = some_answers();
        const auto after = some_answers();
        const auto expected = by_orders(toy, before, after);
        const auto both = twice(toy, before, after);
        RC_ASSERT(are_near(caused_by("t.a", both), expected[0]));
        RC_ASSERT(are_near(caused_by("t.b", both), expected[1]));
        RC_ASSERT(are_near(caused_by("t.c", both), expected[2]));
        RC_ASSERT(are_near(caused_by("t.p", both, 0), expected[3]));
        RC_ASSERT(are_near(caused_by("t.p", both, 1), expected[4]));
      }));
    }
  }

  TEST_CASE("a rule that begins to apply raises or lowers the mean that it joins") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "always", .healthy = "{t.a: yes}"},
         {.factor = "f", .rule = "sometimes", .when = "{t.b: yes}", .healthy = "{t.c: yes}", .weight = 3}});
    const auto both = twice(toy, {"t.a=yes", "t.b=no", "t.c=no"}, {"t.a=yes", "t.b=yes", "t.c=no"});
    CHECK(are_near(both.change(), {.low = -75, .high = -75}));
    CHECK(are_near(caused_by("t.b", both), {.low = -75, .high = -75}));
    CHECK(is_zero(both.attributed().rules[0].change));
  }

  TEST_CASE("the rules of a theme that begins to apply share its part by their weights") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "always", .healthy = "{t.a: yes}"},
         {.factor = "g", .rule = "light", .healthy = "{u.x: yes}", .theme = "u"},
         {.factor = "g", .rule = "heavy", .healthy = "{u.y: yes}", .weight = 3, .theme = "u"}});
    const auto both = twice(toy, {"t.a=yes", "u.x=n/a", "u.y=n/a"}, {"t.a=yes", "u.x=no", "u.y=no"});
    CHECK(are_near(both.change(), {.low = -50, .high = -50}));
    CHECK(are_near(caused_by("u.x", both), {.low = -12.5, .high = -12.5}));
    CHECK(are_near(caused_by("u.y", both), {.low = -37.5, .high = -37.5}));
  }

  TEST_CASE("an answer that becomes known moves the two ends by what it rules out") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "s", .healthy = "{t.b: yes}"}});
    CHECK(are_near(caused_by("t.a", twice(toy, {"t.b=no"}, {"t.b=no", "t.a=yes"})), {.low = 50, .high = 0}));
    CHECK(are_near(caused_by("t.a", twice(toy, {"t.b=no"}, {"t.b=no", "t.a=no"})), {.low = 0, .high = -50}));
  }

  TEST_CASE("what only one of the scopes counts is put down to the scope") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "s", .healthy = "{u.x: yes}"}});
    auto both = twice(toy, {"t.a=yes", "u.x=partly"}, {"t.a=yes", "u.x=no"});
    auto narrow = both.before.alliance;
    narrow.scope = {};
    both.before = diagnose(std::move(narrow), toy.library());
    const auto attribution = both.attributed();
    CHECK(are_near(attribution.scope, {.low = -50, .high = -50}));
    CHECK(is_zero(caused_by("u.x", both)));
    CHECK(are_near(sum(attribution), both.change()));
  }

  TEST_CASE("who is a partner at all is a cause of its own where a rule hangs on that alone") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "any_partner: {t.p: yes, t.a: yes}"}});
    auto both = twice(toy, {"t.p=no", "t.a=yes"}, {});
    auto joined = toy.alliance({"t.p@a=no", "t.p@b=no", "t.p@c=n/a", "t.a=yes"}, 3);
    both.after = diagnose(std::move(joined), toy.library());
    const auto attribution = both.attributed();
    CHECK(are_near(both.change(), {.low = 100, .high = 100}));
    CHECK(are_near(attribution.partners, both.change()));
  }

  TEST_CASE("what moved the score most is the first of its causes, and what moved nothing is none") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "s", .healthy = "{t.b: yes}", .weight = 3}});
    const auto both = twice(toy, {"t.a=yes", "t.b=yes", "t.c=no"}, {"t.a=no", "t.b=no", "t.c=yes"});
    const auto attribution = both.attributed();
    const auto causes = causes_of(attribution);
    CHECK(attribution.answers.size() == 3);
    REQUIRE(causes.size() == 2);
    CHECK(are_near(causes[0].change, {.low = -75, .high = -75}));
    CHECK(are_near(causes[1].change, {.low = -25, .high = -25}));
  }

  TEST_CASE("where many partners answer otherwise, a question's part is shared evenly among them") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.p: yes, t.q: yes}"}});
    constexpr std::size_t partners = 20;
    Twice both{.library = {std::shared_ptr<void>{}, &toy.library()},
               .before = diagnose(toy.alliance({"t.p=no", "t.q=no"}, partners), toy.library()),
               .after = diagnose(toy.alliance({"t.p=yes", "t.q=yes"}, partners), toy.library())};
    const auto attribution = both.attributed();
    REQUIRE(attribution.answers.size() == 2 * partners);
    for (const auto& answer : attribution.answers) CHECK(are_near(answer.change, {.low = 2.5, .high = 2.5}));
  }
}

}  // namespace entente

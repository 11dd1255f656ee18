#include "advise/plan.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "assess/assess.h"
#include "knowledge/description-facts.h"
#include "tests/advise/rounding.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

bool has_critical(const Assessment& assessment, const Library& library) {
  return std::ranges::any_of(assessment.findings, [&](const Finding& finding) {
    return finding.counted && library.rules[finding.rule].severity == Severity::critical &&
           finding.possible.has(Status::unmet);
  });
}

bool reaches(const Alliance& alliance, const Library& library, double target) {
  const auto assessment = assess(alliance, library);
  return !assessment.bands.empty() && assessment.score.low >= target - rounding &&
         !has_critical(assessment, library);
}

Alliance with(const std::vector<PlanStep>& steps, Alliance alliance) {
  for (const auto& step : steps)
    alliance.answers.at(step.slot.question, step.slot.partner).value.possible = only(step.to);
  return alliance;
}

/// What rules would have an answer be.
struct Wishes {
  std::vector<ValueSet> healthy;
  bool near_each_other = false;
};

void collect(Condition condition, bool holds, Index question, const Scale& scale, Wishes& wishes) {
  const auto& step = condition.front();
  if (step.asks()) {
    if (step.question != question) return;
    wishes.near_each_other = wishes.near_each_other || step.kind == ConditionNode::Kind::spread;
    if (step.kind == ConditionNode::Kind::compare)
      wishes.healthy.push_back(holds ? step.expected : all_values(scale) & ~step.expected);
    return;
  }
  for_each_child(condition, [&](Condition child) {
    collect(child, holds != (step.kind == ConditionNode::Kind::none), question, scale, wishes);
  });
}

bool is_wished(ValueSet value, ValueSet now, const Wishes& wishes) {
  const auto has = [value](ValueSet healthy) { return (value & healthy) != 0; };
  const auto has_now = [now](ValueSet healthy) { return (now & ~healthy) == 0; };
  const auto gains = [&](ValueSet healthy) { return has(healthy) && !has_now(healthy); };
  const auto loses = [&](ValueSet healthy) { return !has(healthy) && has_now(healthy); };
  return std::ranges::any_of(wishes.healthy, gains) ||
         (wishes.near_each_other && std::ranges::none_of(wishes.healthy, loses));
}

/// Everything that a plan may make of an answer, itself first.
std::vector<ValueSet> values_for(AnswerRef slot, const Sample& sample) {
  const auto& library = *sample.library;
  const auto& question = library.questions[slot.question];
  const auto& scale = library.scale_of(question);
  const auto now = value_at(slot, sample);
  std::vector<ValueSet> values = {now.possible};
  if (question.fact || question.several || question.lever == Lever::never || !now.applies) return values;
  Wishes wishes;
  for (const auto& rule : library.rules) {
    if (sample.alliance.scope.includes(rule, library))
      collect(rule.healthy, true, slot.question, scale, wishes);
  }
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if (only(value) != now.possible && is_wished(only(value), now.possible, wishes))
      values.push_back(only(value));
  }
  return values;
}

struct Best {
  int effort = -1;       ///< the least that reaches the target; -1 where nothing does
  double cleared = -1;   ///< the most that is guaranteed without a critical rule unmet or open; -1 for none
  double whatever = -1;  ///< the most that is guaranteed; -1 where there never is anything to judge
};

class BruteForce {
 public:
  BruteForce(Sample sample, double target) : sample_(std::move(sample)), target_(target) {
    for (std::size_t i = 0; i < sample_.library->questions.size(); ++i) {
      for (std::size_t who = 0; who < slot_count(sample_.library->questions[i], sample_.alliance); ++who) {
        const AnswerRef slot{.question = static_cast<Index>(i), .partner = who};
        auto values = values_for(slot, sample_);
        combinations_ *= static_cast<double>(values.size());
        if (values.size() > 1) slots_.push_back({slot, std::move(values)});
      }
    }
  }

  bool is_small() const { return combinations_ <= 3000; }

  Best run() {
    try_from(0, 0);
    return best_;
  }

 private:
  struct Slot {
    AnswerRef slot;
    std::vector<ValueSet> values;
  };

  void try_from(std::size_t position, int effort) {
    if (position == slots_.size()) return look(effort);
    const auto& [slot, values] = slots_[position];
    const auto lever = static_cast<std::size_t>(sample_.library->questions[slot.question].lever);
    for (const auto value : values) {
      value_at(slot, sample_).possible = value;
      const auto more = value == values.front() ? 0 : sample_.library->conventions.efforts.at(lever);
      try_from(position + 1, effort + more);
    }
    value_at(slot, sample_).possible = values.front();
  }

  void look(int effort) {
    const auto assessment = assess(sample_.alliance, *sample_.library);
    if (assessment.bands.empty()) return;
    best_.whatever = std::max(best_.whatever, assessment.score.low);
    if (has_critical(assessment, *sample_.library)) return;
    best_.cleared = std::max(best_.cleared, assessment.score.low);
    if (assessment.score.low < target_ - rounding) return;
    if (best_.effort < 0 || effort < best_.effort) best_.effort = effort;
  }

  Sample sample_;
  double target_;
  double combinations_ = 1;
  std::vector<Slot> slots_;
  Best best_;
};

void check_plan(const Plan& found, const Sample& sample, double target) {
  const auto& library = *sample.library;
  RC_ASSERT(reaches(with(found.steps, sample.alliance), library, target));
  const auto after = assess(with(found.steps, sample.alliance), library);
  RC_ASSERT(after.score == found.score);
  RC_ASSERT(after.bands == found.bands);
  RC_ASSERT(found.steps.back().score == found.score);
  for (std::size_t left_out = 0; left_out < found.steps.size(); ++left_out) {
    RC_ASSERT(!found.steps[left_out].clears.empty());
    auto others = found.steps;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
    RC_ASSERT(!reaches(with(others, sample.alliance), library, target));
  }
}

void check_plans(const Sample& sample) {
  const auto target = static_cast<double>(*rc::gen::inRange(1, 101));
  BruteForce brute_force(sample, target);
  if (!brute_force.is_small()) return;
  const auto best = brute_force.run();
  const auto found = plan(sample.alliance, *sample.library, {.target = target});
  RC_LOG() << "target " << target << "\n";
  RC_ASSERT(found.is_exact);
  RC_ASSERT(found.is_there == (best.effort == 0));
  RC_ASSERT(found.plans.empty() == (best.effort <= 0));
  for (const auto& each : found.plans) check_plan(each, sample, target);
  if (!found.plans.empty()) RC_ASSERT(found.plans.front().effort == best.effort);
  if (best.effort >= 0) return;
  RC_ASSERT(found.closest_match.has_value());
  const auto most = best.cleared >= 0 ? best.cleared : best.whatever;
  if (most < 0) {
    RC_ASSERT(found.closest_match->bands.empty());
    return;
  }
  RC_ASSERT(std::abs(found.closest_match->score.low - most) <= rounding);
}

/// "t.a=yes t.p@b=partly", in the plan's order.
std::string told(const Plan& plan, const Alliance& alliance, const Library& library) {
  std::string text;
  for (const auto& step : plan.steps) {
    const auto& scale = library.scale_of(library.questions[step.slot.question]);
    text += (text.empty() ? "" : " ") + to_text({step.slot}, alliance, library) + "=" +
            std::string(scale.values[step.to]);
  }
  return text;
}

std::string first_plan(const ToyLibrary& toy, const ToyAnswers& given, const PlanRequest& request) {
  const auto alliance = toy.alliance(given);
  const auto found = plan(alliance, toy.library(), request);
  return found.plans.empty() ? "none" : told(found.plans.front(), alliance, toy.library());
}

/// Every answer the worst for the rules that look at it.
Alliance all_weak(std::size_t partners) {
  const auto& library = bundled_library();
  Alliance alliance;
  alliance.scope.full = true;
  for (std::size_t partner = 0; partner < partners; ++partner) alliance.partners.emplace_back();
  alliance.answers = Answers(library, partners);
  for (std::size_t i = fact_count; i < library.questions.size(); ++i) {
    for (std::size_t who = 0; who < slot_count(library.questions[i], alliance); ++who)
      alliance.answers.at(static_cast<Index>(i), who).value.possible = only(0);
  }
  return alliance;
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE(
      "the first plan is of the least effort that trying everything finds, or nothing reaches the target") {
    CHECK(rc::check([] { check_plans(*any_sample()); }));
  }

  TEST_CASE("what takes days is changed before what takes months, where either would do") {
    const ToyLibrary toy({{.factor = "f", .rule = "quick", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "slow", .healthy = "{t.c: yes}"}});
    CHECK(first_plan(toy, {"t.a=no", "t.c=no"}, {.target = 50}) == "t.a=yes");
    CHECK(first_plan(toy, {"t.a=no", "t.c=no"}, {.target = 51}) == "t.a=yes t.c=yes");
  }

  TEST_CASE("what management cannot change, or what is to stay, is in no plan") {
    const ToyLibrary toy({{.factor = "f", .rule = "never", .healthy = "{u.y: yes}"},
                          {.factor = "f", .rule = "quick", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "slow", .healthy = "{t.c: yes}"}});
    const ToyAnswers given = {"u.y=no", "t.a=no", "t.c=no"};
    CHECK(first_plan(toy, given, {.target = 30}) == "t.a=yes");
    const AnswerRef quick{.question = toy.library().index_of(*toy.library().find_question("t.a"))};
    CHECK(first_plan(toy, given, {.target = 30, .fixed = {quick}}) == "t.c=yes");
    CHECK(first_plan(toy, given, {.target = 70}) == "none");
  }

  TEST_CASE("one partner changes what was asked of it, and all together what was asked of the alliance") {
    const ToyLibrary toy({{.factor = "f", .rule = "each", .healthy = "{t.p: yes}"},
                          {.factor = "f", .rule = "joint", .healthy = "{t.c: yes}"}});
    const ToyAnswers given = {"t.p@a=yes", "t.p@b=no", "t.c=no"};
    CHECK(first_plan(toy, given, {.target = 50, .holders = {1}}) == "t.p@b=yes");
    CHECK(first_plan(toy, given, {.target = 50, .holders = {0}}) == "none");
    CHECK(first_plan(toy, given, {.target = 100, .holders = {0, 1}}) == "t.p@b=yes t.c=yes");
  }

  TEST_CASE("a rule is not made to drop out by making things worse") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "if", .when = "{t.a: {at_least: partly}}", .healthy = "{t.c: yes}"},
         {.factor = "f", .rule = "well", .healthy = "{t.b: yes}"}});
    CHECK(first_plan(toy, {"t.a=yes", "t.b=yes", "t.c=no"}, {.target = 100}) == "t.c=yes");
  }

  TEST_CASE("what is not known can be made sure of") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"}});
    CHECK(first_plan(toy, {}, {.target = 100}) == "t.a=yes");
  }

  TEST_CASE("a critical weakness is cleared even where the score is there without") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "light", .healthy = "{t.c: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "heavy", .healthy = "{t.a: yes}", .weight = 5}});
    CHECK(first_plan(toy, {"t.a=yes", "t.c=no"}, {.target = 50}) == "t.c=yes");
  }

  TEST_CASE("where a critical weakness cannot be cleared, it is named, and what comes nearest") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "stuck", .healthy = "{u.y: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "light", .healthy = "{t.a: yes}"}});
    const auto found = plan(toy.alliance({"u.y=no", "t.a=no"}), toy.library(), {.target = 50});
    CHECK(found.plans.empty());
    CHECK(found.stuck == std::vector<Index>{toy.library().index_of(*toy.library().find_rule("stuck"))});
    REQUIRE(found.closest_match);
    CHECK(found.closest_match->score.low == doctest::Approx(50));
  }

  TEST_CASE("a budget that is too small leaves what it can reach, and what it would take") {
    const ToyLibrary toy({{.factor = "f", .rule = "quick", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "slow", .healthy = "{t.c: yes}"}});
    const auto found = plan(toy.alliance({"t.a=no", "t.c=no"}), toy.library(), {.target = 100, .budget = 5});
    CHECK(found.plans.empty());
    CHECK(found.needs == 17);
    REQUIRE(found.closest_match);
    CHECK(found.closest_match->score.low == doctest::Approx(50));
    CHECK(found.closest_match->effort == 1);
  }

  TEST_CASE("further plans change other answers") {
    const ToyLibrary toy({{.factor = "f", .rule = "joint", .healthy = "{t.c: yes}"},
                          {.factor = "f", .rule = "of-each", .healthy = "{t.p: yes}"},
                          {.factor = "f", .rule = "of-each-too", .healthy = "{t.q: yes}"}});
    const auto alliance = toy.alliance({"t.c=no", "t.p@a=yes", "t.p@b=no", "t.q@a=no", "t.q@b=yes"});
    const auto found = plan(alliance, toy.library(), {.target = 30});
    REQUIRE(found.plans.size() == 2);
    std::vector<std::string> all;
    for (const auto& each : found.plans) all.push_back(told(each, alliance, toy.library()));
    std::ranges::sort(all);
    CHECK(all == std::vector<std::string>{"t.p@b=yes", "t.q@a=yes"});
    REQUIRE(found.below);
    CHECK(found.below->steps.empty());
  }

  TEST_CASE("where too much hangs together there is no plan, and none is said to be the best") {
    std::vector<std::string> names;
    for (int i = 0; i < 30; ++i) names.push_back("f" + std::to_string(i));
    std::vector<ToyRule> rules;
    for (const auto& name : names) {
      rules.push_back({.factor = name,
                       .rule = name,
                       .when = "{t.a: {at_least: partly}}",
                       .healthy = "{t.b: yes, t.c: yes}"});
    }
    const ToyLibrary toy(rules);
    const auto found = plan(toy.alliance({"t.a=no", "t.b=no", "t.c=no"}), toy.library(), {.target = 50});
    CHECK(found.plans.empty());
  }

  TEST_CASE("where the target is reached there is nothing to plan") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"}});
    const auto found = plan(toy.alliance({"t.a=yes"}), toy.library(), {.target = 75});
    CHECK(found.is_there);
    CHECK(found.plans.empty());
  }

  TEST_CASE("where all that may apply is met, the target is reached though perhaps nothing applies") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "met", .when = "{u.y: yes}", .healthy = "{t.c: yes}"},
         {.factor = "f", .rule = "of-one", .when = "{u.y: yes}", .healthy = "{t.p: {spread_at_most: 0}}"}});
    const auto alliance = toy.alliance({"t.c=yes", "t.p=no"}, 1);
    REQUIRE(to_text(assess(alliance, toy.library()).bands) == "sound");
    CHECK(plan(alliance, toy.library(), {.target = 1}).is_there);
  }

  TEST_CASE("a plan may make sure that all that may apply is met") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .when = "{u.y: yes}", .healthy = "{t.c: yes}"},
                          {.factor = "g", .rule = "s", .when = "{u.y: yes}", .healthy = "{t.a: yes}"}});
    CHECK(first_plan(toy, {"t.c=no", "t.a=yes"}, {.target = 75}) == "t.c=yes");
  }

  TEST_CASE("one answer is changed where that leaves a rule met or without anything to compare") {
    const ToyLibrary toy({{.factor = "f", .rule = "near", .healthy = "{t.p: {spread_at_most: 1}}"}});
    CHECK(first_plan(toy, {}, {.target = 75}) == "t.p@b=partly");
  }

  TEST_CASE("a step that makes sure that a healthy rule applies clears it") {
    const ToyLibrary toy({{.factor = "f", .rule = "healthy", .when = "{t.a: yes}", .healthy = "{t.c: yes}"},
                          {.factor = "f", .rule = "wants", .healthy = "{u.y: yes}"},
                          {.factor = "f", .rule = "yes", .when = "{u.x: yes}", .healthy = "{t.a: yes}"}});
    const auto alliance = toy.alliance({"t.c=yes", "u.y=no", "u.x=no"});
    const auto found = plan(alliance, toy.library(), {.target = 50});
    REQUIRE(found.plans.size() == 1);
    REQUIRE(told(found.plans.front(), alliance, toy.library()) == "t.a=yes");
    CHECK(found.plans.front().steps.front().clears ==
          std::vector<Index>{toy.library().index_of(*toy.library().find_rule("healthy"))});
  }

  TEST_CASE("making rules drop out until there is nothing to judge reaches no target") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "r", .when = "{t.a: no}", .healthy = "{u.y: yes}"},
         {.factor = "f", .rule = "s", .when = "{t.a: no}", .healthy = "{t.a: {at_least: partly}}"}});
    const auto found = plan(toy.alliance({"t.a=no", "u.y=no"}), toy.library(), {.target = 75});
    CHECK_FALSE(found.is_there);
    CHECK(found.plans.empty());
  }

  TEST_CASE("where all drops out or has a critical weakness, the most that can be reached is nearest") {
    const ToyLibrary toy({{.factor = "f",
                           .rule = "stuck",
                           .when = "{t.a: {at_least: partly}}",
                           .healthy = "{u.y: yes}",
                           .severity = Severity::critical},
                          {.factor = "f", .rule = "well", .when = "{t.a: yes}", .healthy = "{t.a: yes}"}});
    const auto found = plan(toy.alliance({"t.a=no", "u.y=no"}), toy.library(), {.target = 75});
    REQUIRE(found.closest_match);
    CHECK(found.closest_match->score.low == doctest::Approx(50));
  }

  TEST_CASE("by the whole bundled library, with everything weak, the plan is exact") {
    for (const std::size_t partners : {2, 3}) {
      CAPTURE(partners);
      const auto alliance = all_weak(partners);
      const auto found = plan(alliance, bundled_library(), {.target = 75});
      CHECK(found.is_exact);
      REQUIRE(!found.plans.empty());
      CHECK(reaches(with(found.plans.front().steps, alliance), bundled_library(), 75));
      REQUIRE(found.below);
      CHECK(!reaches(with(found.below->steps, alliance), bundled_library(), 75));
    }
  }

  TEST_CASE("for a large consortium there is a plan, which is not said to be of the least effort") {
    const auto alliance = all_weak(30);
    const auto found = plan(alliance, bundled_library(), {.target = 75});
    CHECK(!found.is_exact);
    REQUIRE(!found.plans.empty());
    CHECK(reaches(with(found.plans.front().steps, alliance), bundled_library(), 75));
  }
}

}  // namespace entente

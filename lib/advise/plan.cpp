#include "advise/plan.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "advise/plan-search.h"
#include "assess/assess.h"

namespace entente {

namespace {

constexpr std::size_t max_plans = 3;
/// A mean of thirds that makes 50 may come out a hair below, as where bands begin.
constexpr double rounding = 0.5e-9;

class Planner {
 public:
  Planner(const Alliance& alliance, const Library& library, const PlanRequest& request)
      : alliance_(alliance), library_(library), request_(request), now_(assess(alliance)) {
    for (const auto& finding : now_.findings) {
      if (!finding.counted) continue;
      counted_.push_back(finding.rule);
      if (library.rules[finding.rule].severity == Severity::critical && !is_fixed(finding.possible))
        critical_.push_back(finding.rule);
    }
  }

  Plans plan() {
    plans_.is_there = reaches_target(now_);
    if (plans_.is_there) return std::move(plans_);
    while (plans_.plans.size() < max_plans && add_plan()) {
    }
    return std::move(plans_);
  }

 private:
  Assessment assess(const Alliance& alliance) const {
    return entente::assess(alliance, library_, ScopePolicy::left_out);
  }

  bool reaches_target(const Assessment& assessment) const {
    const auto is_critical = [this](const Finding& finding) {
      return finding.counted && library_.rules[finding.rule].severity == Severity::critical &&
             !is_fixed(finding.possible);
    };
    return !assessment.bands.empty() && assessment.score.low >= request_.target - rounding &&
           std::ranges::none_of(assessment.findings, is_critical);
  }

  int effort_of(AnswerRef slot) const {
    const auto& question = library_.questions[slot.question];
    if (question.lever == Lever::never) return 0;
    if (std::ranges::find(request_.fixed, slot) != request_.fixed.end()) return 0;
    if (!is_in_hand(question, slot.partner)) return 0;
    return library_.conventions.efforts[static_cast<std::size_t>(question.lever)];
  }

  /// What is asked of the alliance only all partners together can change.
  bool is_in_hand(const Question& question, std::size_t partner) const {
    const auto& holders = request_.holders;
    if (holders.empty()) return true;
    if (question.of == Subject::alliance) return holders.size() == alliance_.partners.size();
    return std::ranges::find(holders, partner) != holders.end();
  }

  /// False where there is none, or none that is another one.
  bool add_plan() {
    const auto effort = [this](AnswerRef slot) {
      const auto times = std::ranges::count(changed_, slot);
      return effort_of(slot) << times;
    };
    const PlanSearch search(alliance_, library_, counted_, effort);
    const bool is_first = plans_.plans.empty();
    if (is_first) {
      plans_.answers = search.answers();
      plans_.is_exact = search.is_complete();
    }
    const auto found = search.run(request_.target, Critical::cleared);
    if (!found) {
      plans_.is_exact = false;
      return false;
    }
    const auto points = found->points();
    // The sum of what is above the target may be of several themes, and is rounded as often.
    const auto reached = std::ranges::find_if(
        points, [](const ParetoFrontier::Point& point) { return point.worth >= -rounding; });
    if (is_first && (reached == points.end() || is_too_much(reached->cost))) {
      if (reached != points.end()) plans_.needs = reached->cost;
      look_for_nearest(search);
      return false;
    }
    if (reached == points.end()) return false;
    auto plan = plan_of(search.answers_at(*found, *reached));
    if (is_too_much(plan.effort) || is_known(plan)) return false;
    if (is_first && reached != points.begin())
      plans_.below = plan_of(search.answers_at(*found, *std::prev(reached)));
    for (const auto& step : plan.steps) changed_.push_back(step.slot);
    plans_.plans.push_back(std::move(plan));
    return true;
  }

  bool is_too_much(int effort) const { return request_.budget && effort > *request_.budget; }

  bool is_known(const Plan& plan) const {
    const auto changes_it = [&plan](const PlanStep& step) {
      return std::ranges::find(plan.steps, step.slot, &PlanStep::slot) != plan.steps.end();
    };
    return std::ranges::any_of(plans_.plans, [&](const Plan& known) {
      return known.steps.size() == plan.steps.size() && std::ranges::all_of(known.steps, changes_it);
    });
  }

  void look_for_nearest(const PlanSearch& search) {
    plans_.stuck = search.stuck(critical_);
    plans_.closest_match = nearest_with(search, Critical::cleared);
    if (!plans_.closest_match) plans_.closest_match = nearest_with(search, Critical::as_it_is);
    if (!plans_.closest_match) plans_.closest_match = plan_of(alliance_.answers);
  }

  /// What guarantees most within the budget; nothing where nothing is as `critical` asks.
  std::optional<Plan> nearest_with(const PlanSearch& search, Critical critical) const {
    const auto is_affordable = [this](const ParetoFrontier::Point& point) {
      return !is_too_much(point.cost);
    };
    std::optional<Plan> closest_match;
    const bool is_as_asked = critical == Critical::as_it_is || critical_.empty();
    if (is_as_asked && !now_.bands.empty()) closest_match = plan_of(alliance_.answers);
    // What is worth most above one target need not score highest where themes come and go; but what is worth
    // most above a score that is in reach scores at least that, until nothing scores more (Dinkelbach 1967).
    while (true) {
      const auto found = search.run(closest_match ? closest_match->score.low : request_.target, critical);
      if (!found) return closest_match;
      const auto points = found->points();
      const auto end = std::ranges::find_if_not(points, is_affordable);
      if (end == points.begin()) return closest_match;
      auto better = plan_of(search.answers_at(*found, *std::prev(end)));
      if (closest_match && better.score.low <= closest_match->score.low + rounding) return closest_match;
      closest_match = std::move(better);
    }
  }

  /// The changes that lead to these answers.
  Plan plan_of(const Answers& answers) const {
    Plan plan;
    auto changed = alliance_;
    changed.answers = answers;
    for (const auto& [slot, to] : changed_answers(alliance_, answers, library_)) {
      plan.steps.push_back({.slot = slot,
                            .to = to,
                            .effort = effort_of(slot),
                            .clears = cleared_by(slot, changed),
                            .score = {},
                            .bands = {}});
      plan.effort += plan.steps.back().effort;
    }
    order(plan.steps);
    plan.score = now_.score;
    plan.bands = now_.bands;
    auto alliance = alliance_;
    for (auto& step : plan.steps) {
      alliance.answers.at(step.slot.question, step.slot.partner).value.possible = only(step.to);
      const auto assessment = assess(alliance);
      plan.score = step.score = assessment.score;
      plan.bands = step.bands = assessment.bands;
    }
    return plan;
  }

  std::vector<Index> cleared_by(AnswerRef slot, const Alliance& changed) const {
    auto without = changed.answers;
    without.at(slot.question, slot.partner) = alliance_.answers.at(slot.question, slot.partner);
    std::vector<Index> cleared;
    for (const auto index : counted_) {
      const auto& rule = library_.rules[index];
      if (!refers_to(rule, slot.question)) continue;
      const auto with_it = possible_statuses(rule, library_, changed.answers);
      if (!is_fixed(with_it)) continue;
      const auto without_it = possible_statuses(rule, library_, without);
      const bool might_not_apply =
          with_it.has(Status::met) && without_it.has(Status::not_applicable) && without_it != with_it;
      if (!is_fixed(without_it) || might_not_apply) cleared.push_back(index);
    }
    const auto severity = [this](Index rule) { return library_.rules[rule].severity; };
    std::ranges::stable_sort(cleared, std::ranges::greater{}, severity);
    return cleared;
  }

  void order(std::vector<PlanStep>& steps) const {
    const auto urgency = [this](const PlanStep& step) {
      const bool is_critical = std::ranges::any_of(
          step.clears, [this](Index rule) { return library_.rules[rule].severity == Severity::critical; });
      return std::tuple(!is_critical, library_.questions[step.slot.question].lever);
    };
    std::ranges::stable_sort(steps, {}, urgency);
  }

  const Alliance& alliance_;
  const Library& library_;
  const PlanRequest& request_;
  Assessment now_;
  std::vector<Index> counted_;      ///< the rules that count
  std::vector<Index> critical_;     ///< those of them that are critical, and unmet or open
  std::vector<AnswerRef> changed_;  ///< by plans found so far, once for each of them
  Plans plans_;
};

}  // namespace

Plans plan(const Alliance& alliance, const Library& library, const PlanRequest& request) {
  return Planner(alliance, library, request).plan();
}

}  // namespace entente

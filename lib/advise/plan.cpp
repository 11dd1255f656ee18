#include "advise/plan.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "advise/changes.h"
#include "advise/tradeoffs.h"
#include "assess/assess.h"

namespace entente {

namespace {

constexpr std::size_t most_plans = 3;
/// So many combinations that hang together are weighed; the bundled library needs some thousands.
constexpr std::size_t most_combinations = std::size_t{1} << 18;
/// A mean of thirds that makes 50 may come out a hair below, as where bands begin.
constexpr double rounding = 0.5e-9;

bool is_mended(Status status) {
  return status == Status::met || status == Status::not_applicable;
}

/// A factor's rules that count, under each combination of the changes that they can tell.
struct FactorTable {
  struct Outcome {
    double weight = 0;         ///< of the rules that apply
    double met = 0;            ///< of those of them that are met
    bool is_critical = false;  ///< some critical rule is unmet, or open
  };

  Index factor = 0;
  std::vector<std::size_t> choices;  ///< among the changeable questions
  std::vector<Outcome> outcomes;     ///< by combination, as in `Worth`

  bool applies(bool of_outcome) const {
    return std::ranges::any_of(outcomes,
                               [of_outcome](const Outcome& of) { return (of.weight > 0) == of_outcome; });
  }
  bool may_apply() const { return applies(true); }
  bool may_drop_out() const { return applies(false); }
};

/// Whether plans keep critical rules from being unmet or open; otherwise they only get as near as can be.
enum class Critical : std::uint8_t { cleared, as_it_is };

/// The search for the changes that guarantee most at each effort.
class Search {
 public:
  Search(const Alliance& alliance, const Library& library, const std::vector<Index>& counted,
         const EffortOf& effort_of)
      : library_(library),
        answers_(alliance.answers),
        changeable_(changes(alliance, library, counted, effort_of)) {
    std::map<Index, std::vector<Index>> by_factor;
    for (const auto rule : counted) by_factor[library.rules[rule].factor].push_back(rule);
    for (const auto& [factor, rules] : by_factor) add_table(factor, rules);
    is_entangled_ = is_entangled_ || std::ranges::any_of(tables_, [this](const FactorTable& table) {
                      return static_cast<double>(table.outcomes.size()) * std::exp2(doubtful_beside(table)) >
                             static_cast<double>(most_combinations);
                    });
  }

  std::size_t answers() const {
    std::size_t sum = 0;
    for (const auto& question : changeable_) sum += question.answers;
    return sum;
  }

  /// Whether all changes are among those looked at.
  bool is_complete() const {
    return !is_entangled_ && std::ranges::all_of(changeable_, &Changeable::is_complete);
  }

  /// What each effort is worth; at least 0 where it guarantees the target. Nothing where too much hangs
  /// together.
  std::optional<Tradeoffs> run(double target, Critical critical) const {
    if (is_entangled_) return std::nullopt;
    ChoiceProblem problem;
    for (const auto& question : changeable_) {
      auto& costs = problem.costs.emplace_back();
      for (const auto& way : question.ways) costs.push_back(way.effort);
    }
    const auto first_doubtful = problem.costs.size();
    for (std::size_t theme = 0; theme < library_.themes.size(); ++theme)
      add_theme(static_cast<Index>(theme), target, critical, problem);
    if (std::ranges::all_of(tables_, &FactorTable::may_drop_out) && !keep_some(first_doubtful, problem))
      return std::nullopt;
    return weigh(problem, most_combinations);
  }

  /// The answers once the changes are made that lead to that point.
  Answers answers_at(const Tradeoffs& found, const Tradeoffs::Point& point) const {
    const auto options = found.options_at(point);
    auto answers = answers_;
    for (std::size_t choice = 0; choice < changeable_.size(); ++choice)
      take(choice, options[choice], answers);
    return answers;
  }

  /// The rules, of these, that no change clears; those that hang on too much are not among them.
  std::vector<Index> stuck(const std::vector<Index>& rules) const {
    std::vector<Index> stuck;
    std::ranges::copy_if(rules, std::back_inserter(stuck), [this](Index rule) {
      const auto choices = choices_of({rule});
      if (combinations(choices) > static_cast<double>(most_combinations)) return false;
      bool is_stuck = true;
      for_each_combination(choices, [&](const Answers& answers) {
        is_stuck = is_stuck && !is_mended(status_of(library_.rules[rule], library_, answers));
      });
      return is_stuck;
    });
    return stuck;
  }

 private:
  void take(std::size_t choice, std::size_t option, Answers& answers) const {
    const auto& [question, ways, is_complete, of] = changeable_[choice];
    const auto& possible = ways[option].possible;
    for (std::size_t slot = 0; slot < possible.size(); ++slot)
      answers.at(question, slot).value.possible = possible[slot];
  }

  std::vector<std::size_t> choices_of(const std::vector<Index>& rules) const {
    std::vector<std::size_t> choices;
    for (std::size_t choice = 0; choice < changeable_.size(); ++choice) {
      const auto is_of = [&](Index rule) {
        return mentions(library_.rules[rule], changeable_[choice].question);
      };
      if (std::ranges::any_of(rules, is_of)) choices.push_back(choice);
    }
    return choices;
  }

  double combinations(const std::vector<std::size_t>& choices) const {
    double product = 1;
    for (const auto choice : choices) product *= static_cast<double>(changeable_[choice].ways.size());
    return product;
  }

  template <class Visit>
  void for_each_combination(const std::vector<std::size_t>& choices, Visit visit) const {
    auto answers = answers_;
    std::vector<std::size_t> options(choices.size());
    for (bool is_left = true; is_left;) {
      visit(std::as_const(answers));
      is_left = false;
      for (std::size_t i = 0; i < choices.size() && !is_left; ++i) {
        is_left = ++options[i] < changeable_[choices[i]].ways.size();
        if (!is_left) options[i] = 0;
        take(choices[i], options[i], answers);
      }
    }
  }

  void add_table(Index factor, const std::vector<Index>& rules) {
    FactorTable table{.factor = factor, .choices = choices_of(rules), .outcomes = {}};
    if (combinations(table.choices) > static_cast<double>(most_combinations)) {
      is_entangled_ = true;
      return;
    }
    for_each_combination(table.choices, [&](const Answers& answers) {
      auto& outcome = table.outcomes.emplace_back();
      for (const auto index : rules) {
        const auto& rule = library_.rules[index];
        const auto status = status_of(rule, library_, answers);
        if (status == Status::not_applicable) continue;
        outcome.weight += rule.weight;
        outcome.met += status == Status::met ? rule.weight : 0;
        outcome.is_critical =
            outcome.is_critical || (rule.severity == Severity::critical && status != Status::met);
      }
    });
    if (table.may_apply()) tables_.push_back(std::move(table));
  }

  /// How many factors of its theme may come to have no rule that applies.
  double doubtful_beside(const FactorTable& table) const {
    const auto theme_of_table = [this](const FactorTable& of) { return library_.factors[of.factor].theme; };
    return static_cast<double>(std::ranges::count_if(tables_, [&](const FactorTable& other) {
      return theme_of_table(other) == theme_of_table(table) && other.may_drop_out();
    }));
  }

  double weight_of(const FactorTable& table) const {
    const auto grade = library_.factors[table.factor].grade;
    return library_.conventions.grades[static_cast<std::size_t>(grade)];
  }

  /// A mean of themes is at least the target where the sum over the themes of what each is above it, by
  /// weight, is at least 0; and so in each theme, but by the weight of all factors of which some rule
  /// applies. Where a factor may come to have none, whether it has one is made a choice of its own, that
  /// costs nothing.
  void add_theme(Index theme, double target, Critical critical, ChoiceProblem& problem) const {
    Members members;
    for (const auto& table : tables_) {
      if (library_.factors[table.factor].theme != theme) continue;
      (table.may_drop_out() ? members.doubtful : members.certain).push_back(&table);
    }
    std::vector<std::size_t> is_there;
    for (std::size_t i = 0; i < members.doubtful.size(); ++i) {
      is_there.push_back(problem.costs.size());
      problem.costs.push_back({0, 0});
    }
    const auto combinations = std::size_t{1} << members.doubtful.size();
    for (const auto* table : members.all()) {
      Worth worth{.choices = table->choices, .of = {}};
      std::ranges::copy(is_there, std::back_inserter(worth.choices));
      for (std::size_t there = 0; there < combinations; ++there) {
        const auto share = library_.themes[theme].weight * share_of(*table, members, there);
        for (const auto& outcome : table->outcomes)
          worth.of.push_back(worth_of(outcome, share, target, critical));
      }
      problem.worths.push_back(std::move(worth));
    }
  }

  /// The factors of a theme, some of which may drop out of it.
  struct Members {
    std::vector<const FactorTable*> certain;
    std::vector<const FactorTable*> doubtful;

    std::vector<const FactorTable*> all() const {
      auto all = certain;
      std::ranges::copy(doubtful, std::back_inserter(all));
      return all;
    }
  };

  /// In its theme, where those of the doubtful ones are there whose bit is set; 0 where it is not there
  /// itself.
  double share_of(const FactorTable& table, const Members& members, std::size_t there) const {
    double weight = 0;
    for (const auto* certain : members.certain) weight += weight_of(*certain);
    bool is_there = !table.may_drop_out();
    for (std::size_t i = 0; i < members.doubtful.size(); ++i) {
      if ((there >> i & 1U) == 0) continue;
      weight += weight_of(*members.doubtful[i]);
      is_there = is_there || members.doubtful[i] == &table;
    }
    return is_there ? weight_of(table) / weight : 0;
  }

  /// Where no rule at all applies, nothing is guaranteed. False where that would be too much to tell.
  static bool keep_some(std::size_t first_doubtful, ChoiceProblem& problem) {
    Worth worth;
    for (auto choice = first_doubtful; choice < problem.costs.size(); ++choice)
      worth.choices.push_back(choice);
    if (std::exp2(static_cast<double>(worth.choices.size())) > static_cast<double>(most_combinations))
      return false;
    worth.of.assign(std::size_t{1} << worth.choices.size(), 0);
    worth.of.front() = forbidden;
    problem.worths.push_back(std::move(worth));
    return true;
  }

  static double worth_of(const FactorTable::Outcome& outcome, double share, double target,
                         Critical critical) {
    const bool is_there = share > 0;
    if (is_there != (outcome.weight > 0)) return forbidden;
    if (critical == Critical::cleared && outcome.is_critical) return forbidden;
    return is_there ? share * (100 * outcome.met / outcome.weight - target) : 0;
  }

  const Library& library_;
  Answers answers_;
  std::vector<Changeable> changeable_;
  std::vector<FactorTable> tables_;
  bool is_entangled_ = false;
};

class Planner {
 public:
  Planner(const Alliance& alliance, const Library& library, const PlanRequest& request)
      : alliance_(alliance), library_(library), request_(request), now_(assess(alliance)) {
    for (const auto& finding : now_.findings) {
      if (!finding.counted) continue;
      counted_.push_back(finding.rule);
      if (library.rules[finding.rule].severity == Severity::critical && !is_mended(finding.status))
        critical_.push_back(finding.rule);
    }
  }

  Plans plan() {
    plans_.is_there = reaches_target(now_);
    if (plans_.is_there) return std::move(plans_);
    while (plans_.plans.size() < most_plans && add_plan()) {
    }
    return std::move(plans_);
  }

 private:
  Assessment assess(const Alliance& alliance) const {
    return entente::assess(alliance, library_, BeyondScope::left_out);
  }

  bool reaches_target(const Assessment& assessment) const {
    const auto is_critical = [this](const Finding& finding) {
      return finding.counted && library_.rules[finding.rule].severity == Severity::critical &&
             !is_mended(finding.status);
    };
    return assessment.score.low >= request_.target - rounding &&
           std::ranges::none_of(assessment.findings, is_critical);
  }

  int effort_of(Evidence slot) const {
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
    const auto effort = [this](Evidence slot) {
      const auto times = std::ranges::count(changed_, slot);
      return effort_of(slot) << times;
    };
    const Search search(alliance_, library_, counted_, effort);
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
    const auto reached =
        std::ranges::find_if(points, [](const Tradeoffs::Point& point) { return point.worth >= -rounding; });
    if (is_first && (reached == points.end() || is_too_much(reached->cost))) {
      if (reached != points.end()) plans_.needs = reached->cost;
      look_for_nearest(search, *found);
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

  void look_for_nearest(const Search& search, const Tradeoffs& found) {
    plans_.stuck = search.stuck(critical_);
    plans_.nearest = plan_of(alliance_.answers);
    if (request_.budget) return look_within_budget(search);
    const auto critical = found.points().empty() ? Critical::as_it_is : Critical::cleared;
    // What is worth most above one target need not score highest where themes come and go; above its own
    // score it does (Dinkelbach 1967).
    auto target = request_.target;
    for (bool rises = true; rises;) {
      const auto above = search.run(target, critical);
      if (!above || above->points().empty()) return;
      auto best = plan_of(search.answers_at(*above, above->points().back()));
      rises = best.score.low > plans_.nearest->score.low + rounding;
      target = best.score.low;
      if (rises) plans_.nearest = std::move(best);
    }
  }

  void look_within_budget(const Search& search) {
    const auto is_affordable = [this](const Tradeoffs::Point& point) { return !is_too_much(point.cost); };
    for (const auto critical : {Critical::cleared, Critical::as_it_is}) {
      const auto found = search.run(request_.target, critical);
      if (!found || found->points().empty() || !is_affordable(found->points().front())) continue;
      const auto last = std::ranges::find_if_not(found->points(), is_affordable);
      plans_.nearest = plan_of(search.answers_at(*found, *std::prev(last)));
      return;
    }
  }

  /// The changes that lead to these answers.
  Plan plan_of(const Answers& answers) const {
    Plan plan;
    auto changed = alliance_;
    changed.answers = answers;
    for (std::size_t i = 0; i < library_.questions.size(); ++i) {
      for (std::size_t who = 0; who < slots(library_.questions[i], alliance_); ++who) {
        const Evidence slot{.question = static_cast<Index>(i), .partner = who};
        const auto to = answers.at(slot.question, who).value.possible;
        if (to == alliance_.answers.at(slot.question, who).value.possible) continue;
        plan.steps.push_back({.slot = slot,
                              .to = static_cast<std::size_t>(lowest(to)),
                              .effort = effort_of(slot),
                              .clears = cleared_by(slot, changed),
                              .score = {},
                              .bands = {}});
        plan.effort += plan.steps.back().effort;
      }
    }
    order(plan.steps);
    auto alliance = alliance_;
    for (auto& step : plan.steps) {
      auto& value = alliance.answers.at(step.slot.question, step.slot.partner).value;
      value.possible = only(step.to);
      const auto assessment = assess(alliance);
      step.score = assessment.score;
      step.bands = assessment.bands;
    }
    const auto assessment = assess(changed);
    plan.score = assessment.score;
    plan.bands = assessment.bands;
    return plan;
  }

  std::vector<Index> cleared_by(Evidence slot, const Alliance& changed) const {
    auto without = changed.answers;
    without.at(slot.question, slot.partner) = alliance_.answers.at(slot.question, slot.partner);
    std::vector<Index> cleared;
    for (const auto index : counted_) {
      const auto& rule = library_.rules[index];
      if (!mentions(rule, slot.question)) continue;
      const auto with_it = status_of(rule, library_, changed.answers);
      if (!is_mended(with_it)) continue;
      const auto without_it = status_of(rule, library_, without);
      const bool would_not_apply = with_it == Status::met && without_it == Status::not_applicable;
      if (!is_mended(without_it) || would_not_apply) cleared.push_back(index);
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
  std::vector<Index> counted_;     ///< the rules that count
  std::vector<Index> critical_;    ///< those of them that are critical, and unmet or open
  std::vector<Evidence> changed_;  ///< by plans found so far, once for each of them
  Plans plans_;
};

}  // namespace

Plans plan(const Alliance& alliance, const Library& library, const PlanRequest& request) {
  return Planner(alliance, library, request).plan();
}

}  // namespace entente

#include "advise/plan-search.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "assess/assess.h"

namespace entente {

namespace {

/// So many combinations that hang together are weighed; the bundled library needs some thousands.
constexpr std::size_t max_at_a_time = std::size_t{1} << 18;
constexpr double full_score = 100;

bool are_too_many(double combinations) {
  return combinations > static_cast<double>(max_at_a_time);
}

}  // namespace

bool PlanSearch::FactorTable::may_apply() const {
  return std::ranges::any_of(outcomes, &Outcome::may_apply);
}

bool PlanSearch::FactorTable::may_count() const {
  return std::ranges::any_of(outcomes, &Outcome::counts);
}

bool PlanSearch::FactorTable::may_drop_out() const {
  return !std::ranges::all_of(outcomes, &Outcome::counts);
}

bool PlanSearch::FactorTable::may_apply_uncounted() const {
  return std::ranges::any_of(outcomes,
                             [](const Outcome& outcome) { return outcome.may_apply && !outcome.counts(); });
}

std::vector<const PlanSearch::FactorTable*> PlanSearch::Members::all() const {
  auto all = certain;
  std::ranges::copy(doubtful, std::back_inserter(all));
  return all;
}

PlanSearch::PlanSearch(const Alliance& alliance, const Library& library, const std::vector<Index>& counted,
                       const EffortOf& effort_of)
    : library_(library), changes_(alliance, library, counted, effort_of) {
  std::map<Index, std::vector<Index>> by_factor;
  for (const auto rule : counted) by_factor[library.rules[rule].factor].push_back(rule);
  for (const auto& [factor, rules] : by_factor) add_table(factor, rules);
  is_entangled_ =
      is_entangled_ || std::ranges::any_of(tables_, [this](const FactorTable& table) {
        return are_too_many(static_cast<double>(table.outcomes.size()) * std::exp2(doubtful_beside(table)));
      });
}

std::size_t PlanSearch::answers() const {
  std::size_t sum = 0;
  for (const auto& question : changes_.questions()) sum += question.answers;
  return sum;
}

bool PlanSearch::is_complete() const {
  return !is_entangled_ && std::ranges::all_of(changes_.questions(), &Modifiable::is_complete);
}

std::optional<ParetoFrontier> PlanSearch::run(double target, Critical critical) const {
  if (is_entangled_) return std::nullopt;
  ChoiceProblem problem;
  for (const auto& question : changes_.questions()) {
    auto& costs = problem.costs.emplace_back();
    for (const auto& alternative : question.alternatives) costs.push_back(alternative.effort);
  }
  const auto first_doubtful = problem.costs.size();
  for (std::size_t theme = 0; theme < library_.themes.size(); ++theme)
    add_theme(static_cast<Index>(theme), target, critical, problem);
  if (std::ranges::all_of(tables_, &FactorTable::may_drop_out) &&
      !add_uncounted(first_doubtful, target, problem))
    return std::nullopt;
  return find_frontier(problem, max_at_a_time);
}

Answers PlanSearch::answers_at(const ParetoFrontier& found, const ParetoFrontier::Point& point) const {
  const auto options = found.options_at(point);
  auto answers = changes_.answers();
  for (std::size_t question = 0; question < changes_.questions().size(); ++question)
    changes_.take(question, options[question], answers);
  return answers;
}

std::vector<Index> PlanSearch::stuck(const std::vector<Index>& rules) const {
  std::vector<Index> stuck;
  std::ranges::copy_if(rules, std::back_inserter(stuck), [this](Index rule) {
    const auto questions = changes_.looked_at_by({rule});
    if (are_too_many(changes_.combinations(questions))) return false;
    bool is_stuck = true;
    changes_.for_each_combination(questions, [&](const Answers& answers, int) {
      is_stuck = is_stuck && !is_fixed(possible_statuses(library_.rules[rule], library_, answers));
    });
    return is_stuck;
  });
  return stuck;
}

void PlanSearch::add_table(Index factor, const std::vector<Index>& rules) {
  FactorTable table{.factor = factor, .questions = changes_.looked_at_by(rules), .outcomes = {}};
  if (are_too_many(changes_.combinations(table.questions))) {
    is_entangled_ = true;
    return;
  }
  changes_.for_each_combination(table.questions, [&](const Answers& answers, int) {
    table.outcomes.push_back(outcome_of(rules, answers));
  });
  if (table.may_apply()) tables_.push_back(std::move(table));
}

PlanSearch::FactorTable::Outcome PlanSearch::outcome_of(const std::vector<Index>& rules,
                                                        const Answers& answers) const {
  FactorTable::Outcome outcome;
  for (const auto index : rules) {
    const auto& rule = library_.rules[index];
    const auto possible = possible_statuses(rule, library_, answers);
    outcome.may_apply = outcome.may_apply || possible != Status::not_applicable;
    const auto score = score_at(&Interval::low, possible);
    if (!score) continue;
    outcome.weight += rule.weight;
    outcome.met += *score > 0 ? rule.weight : 0;
    outcome.is_critical = outcome.is_critical || (rule.severity == Severity::critical && !is_fixed(possible));
  }
  return outcome;
}

double PlanSearch::doubtful_beside(const FactorTable& table) const {
  const auto theme_of_table = [this](const FactorTable& of) { return library_.factors[of.factor].theme; };
  return static_cast<double>(std::ranges::count_if(tables_, [&](const FactorTable& other) {
    return theme_of_table(other) == theme_of_table(table) && other.may_count() && other.may_drop_out();
  }));
}

double PlanSearch::weight_of(const FactorTable& table) const {
  const auto grade = library_.factors[table.factor].grade;
  return library_.conventions.grades[static_cast<std::size_t>(grade)];
}

// A mean of themes is at least the target where the sum over the themes of what each is above it, by weight,
// is at least 0; and so in each theme, but by the weight of all factors of which some rule counts. Where a
// factor may come to have none, whether it has one is made a choice of its own, that costs nothing.
void PlanSearch::add_theme(Index theme, double target, Critical critical, ChoiceProblem& problem) const {
  Members members;
  for (const auto& table : tables_) {
    if (library_.factors[table.factor].theme != theme || !table.may_count()) continue;
    (table.may_drop_out() ? members.doubtful : members.certain).push_back(&table);
  }
  std::vector<std::size_t> is_there;
  for (std::size_t i = 0; i < members.doubtful.size(); ++i) {
    is_there.push_back(problem.costs.size());
    problem.costs.push_back({0, 0});
  }
  const auto worth_of = [&](const FactorTable::Outcome& outcome, double share) {
    const bool is_in_theme = share > 0;
    if (is_in_theme != outcome.counts()) return forbidden;
    if (critical == Critical::cleared && outcome.is_critical) return forbidden;
    return is_in_theme ? share * (full_score * outcome.met / outcome.weight - target) : 0;
  };
  const auto combinations = std::size_t{1} << members.doubtful.size();
  for (const auto* table : members.all()) {
    Payoff worth{.choices = table->questions, .of = {}};
    std::ranges::copy(is_there, std::back_inserter(worth.choices));
    for (std::size_t there = 0; there < combinations; ++there) {
      const auto share = library_.themes[theme].weight * share_of(*table, members, there);
      for (const auto& outcome : table->outcomes) worth.of.push_back(worth_of(outcome, share));
    }
    problem.payoffs.push_back(std::move(worth));
  }
}

// Where no factor counts, all that may apply is met, and the score is the best; but without anything that may
// apply there is nothing to judge. So which factor has something is made a choice of its own too, of which
// the first option is that some factor counts.
bool PlanSearch::add_uncounted(std::size_t first_doubtful, double target, ChoiceProblem& problem) const {
  std::vector<const FactorTable*> witnesses;
  for (const auto& table : tables_) {
    if (table.may_apply_uncounted()) witnesses.push_back(&table);
  }
  const auto options = witnesses.size() + 1;
  Payoff whole;
  for (auto choice = first_doubtful; choice < problem.costs.size(); ++choice) whole.choices.push_back(choice);
  const auto doubtful = whole.choices.size();
  if (are_too_many(std::exp2(static_cast<double>(doubtful)) * static_cast<double>(options))) return false;
  const auto witness = problem.costs.size();
  problem.costs.emplace_back(options, 0);
  whole.choices.push_back(witness);
  for (std::size_t option = 0; option < options; ++option) {
    const bool some_count = option == 0;
    whole.of.push_back(some_count ? forbidden : full_score - target);
    whole.of.resize((option + 1) << doubtful, some_count ? 0 : forbidden);
  }
  problem.payoffs.push_back(std::move(whole));
  for (std::size_t own = 1; own < options; ++own) {
    const auto& table = *witnesses[own - 1];
    Payoff worth{.choices = table.questions, .of = {}};
    worth.choices.push_back(witness);
    for (std::size_t option = 0; option < options; ++option) {
      for (const auto& outcome : table.outcomes)
        worth.of.push_back(option == own && !outcome.may_apply ? forbidden : 0);
    }
    problem.payoffs.push_back(std::move(worth));
  }
  return true;
}

double PlanSearch::share_of(const FactorTable& table, const Members& members, std::size_t there) const {
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

}  // namespace entente

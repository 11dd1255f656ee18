#include "assess/possible-statuses.h"

#include <algorithm>
#include <vector>

#include "assess/evaluate.h"

namespace entente {

namespace {

Statuses statuses_of(Truths applies, Truths healthy) {
  Statuses statuses;
  if (applies.has_other_than(Truth::yes)) statuses |= Status::not_applicable;
  if (!applies.has(Truth::yes)) return statuses;
  if (healthy.has(Truth::yes)) statuses |= Status::met;
  if (healthy.has(Truth::no)) statuses |= Status::unmet;
  if (healthy.has(Truth::not_applicable)) statuses |= Status::not_applicable;
  return statuses;
}

/// The completions of the open answers that a rule looks at more than once, one combination after the other.
class Completions {
 public:
  Completions(const Rule& rule, const Library& library, const Answers& answers)
      : rule_(rule), library_(library), answers_(answers) {
    for (const auto condition : {rule.when, rule.healthy}) {
      for (const auto& step : condition) {
        if (step.asks() && is_first(step) && is_repeated(step)) add_slots(step.question);
      }
    }
  }

  bool empty() const { return assumed_.empty(); }

  /// The answers of the combination at hand.
  std::span<const Assumption> assumed() const { return assumed_; }

  /// False after the last.
  bool next() {
    for (std::size_t i = 0; i < assumed_.size(); ++i) {
      const bool is_last = ++at_[i] == values_[i].size();
      if (is_last) at_[i] = 0;
      assumed_[i].value = values_[i][at_[i]];
      if (!is_last) return true;
    }
    return false;
  }

 private:
  template <class Visit>
  void for_each_step_on(Index question, Visit visit) const {
    for (const auto condition : {rule_.when, rule_.healthy}) {
      for (const auto& step : condition) {
        if (step.asks() && step.question == question) visit(step);
      }
    }
  }

  bool is_first(const ConditionNode& step) const {
    const ConditionNode* first = nullptr;
    for_each_step_on(step.question,
                     [&first](const ConditionNode& on) { first = first == nullptr ? &on : first; });
    return first == &step;
  }

  bool is_repeated(const ConditionNode& step) const {
    int steps = 0;
    for_each_step_on(step.question, [&steps](const ConditionNode&) { ++steps; });
    return steps > 1;
  }

  void add_slots(Index question) {
    const auto& asked = library_.questions[question];
    const auto slots = asked.of == Subject::partner ? answers_.partners() : 1;
    const auto told_apart = distinguishable_values(question);
    for (std::size_t partner = 0; partner < slots; ++partner) {
      const auto& value = answers_.at(question, partner).value;
      const bool is_unknown = value.possible == all_values(library_.scale_of(asked));
      if (!value.applies || std::popcount(value.possible) < 2 || (asked.several && !is_unknown)) continue;
      auto& values = values_.emplace_back(asked.several ? sets_of(told_apart, value.possible)
                                                        : each_of(told_apart, value.possible));
      if (is_unknown && !asked.fact) values.push_back({.possible = value.possible, .applies = false});
      assumed_.push_back({.slot = {.question = question, .partner = partner}, .value = values.front()});
      at_.push_back(0);
    }
  }

  /// Values in groups, so that no step on the question can tell those of a group apart.
  std::vector<ValueSet> distinguishable_values(Index question) const {
    const auto everything = all_values(library_.scale_of(library_.questions[question]));
    std::vector<ValueSet> groups = {everything};
    const auto split_by = [&groups](ValueSet expected) {
      std::vector<ValueSet> parts;
      for (const auto group : groups) {
        for (const auto part : {group & expected, group & ~expected}) {
          if (part != 0) parts.push_back(part);
        }
      }
      groups = std::move(parts);
    };
    for_each_step_on(question, [&](const ConditionNode& step) {
      if (step.kind == ConditionNode::Kind::compare) return split_by(step.expected);
      for (auto left = everything; left != 0; left &= left - 1) split_by(left & (~left + 1));
    });
    return groups;
  }

  /// One possible value of each group.
  static std::vector<AnswerValue> each_of(const std::vector<ValueSet>& groups, ValueSet possible) {
    std::vector<AnswerValue> values;
    for (const auto group : groups) {
      const auto in_group = group & possible;
      if (in_group != 0) values.push_back({.possible = in_group & (~in_group + 1)});
    }
    return values;
  }

  /// Of values that hold at once: every set of groups but the whole, which cannot be told from unknown.
  static std::vector<AnswerValue> sets_of(const std::vector<ValueSet>& groups, ValueSet everything) {
    std::vector<AnswerValue> sets;
    for (std::size_t chosen = 1; chosen < std::size_t{1} << groups.size(); ++chosen) {
      ValueSet set = 0;
      for (std::size_t i = 0; i < groups.size(); ++i) {
        if ((chosen >> i & 1U) != 0) set |= groups[i] & (~groups[i] + 1);
      }
      if (set != everything) sets.push_back({.possible = set});
    }
    return sets;
  }

  const Rule& rule_;
  const Library& library_;
  const Answers& answers_;
  std::vector<Assumption> assumed_;
  std::vector<std::vector<AnswerValue>> values_;  ///< by assumption: those that it takes in turn
  std::vector<std::size_t> at_;                   ///< by assumption: which of them it has
};

}  // namespace

Statuses possible_statuses(const Rule& rule, const Library& library, const Answers& answers) {
  if (!library.factor_of(rule).applies) return Status::not_applicable;
  const auto applies = truths(rule.when, library, answers);
  if (!applies.has(Truth::yes)) return Status::not_applicable;
  const auto conceivable = statuses_of(applies, truths(rule.healthy, library, answers));
  if (conceivable.status() != Status::open) return conceivable;
  Completions completions(rule, library, answers);
  if (completions.empty()) return conceivable;
  Statuses found;
  for (int tried = 0; tried < max_tried; ++tried) {
    const auto assumed = completions.assumed();
    found |= statuses_of(truths(rule.when, library, answers, assumed),
                         truths(rule.healthy, library, answers, assumed));
    if (found == conceivable || !completions.next()) return found;
  }
  return conceivable;
}

}  // namespace entente

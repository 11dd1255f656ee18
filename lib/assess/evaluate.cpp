#include "assess/evaluate.h"

#include <algorithm>

namespace entente {

namespace {

/// In which ways some parts can come out together, each whatever the others do.
class Tally {
 public:
  void add(Truths part) {
    some_can_hold_ = some_can_hold_ || part.has(Truth::yes);
    some_can_fail_ = some_can_fail_ || part.has(Truth::no);
    all_can_hold_or_drop_ = all_can_hold_or_drop_ && part.has_other_than(Truth::no);
    all_can_fail_or_drop_ = all_can_fail_or_drop_ && part.has_other_than(Truth::yes);
    all_can_drop_ = all_can_drop_ && part.has(Truth::not_applicable);
    can_hold_ += part.has(Truth::yes) ? 1 : 0;
    must_hold_ += part.has_other_than(Truth::yes) ? 0 : 1;
  }

  Truths all() const {
    return Truths()
        .add(Truth::yes, some_can_hold_ && all_can_hold_or_drop_)
        .add(Truth::no, some_can_fail_)
        .add(Truth::not_applicable, all_can_drop_);
  }

  Truths any() const {
    return Truths()
        .add(Truth::yes, some_can_hold_)
        .add(Truth::no, some_can_fail_ && all_can_fail_or_drop_)
        .add(Truth::not_applicable, all_can_drop_);
  }

  Truths at_least(int number) const {
    // Too few hold: those that must, and at least one part that applies.
    const bool one_can_hold_alone = some_can_hold_ && number > 1;
    return Truths()
        .add(Truth::yes, can_hold_ >= number)
        .add(Truth::no, must_hold_ < number && (must_hold_ > 0 || some_can_fail_ || one_can_hold_alone))
        .add(Truth::not_applicable, all_can_drop_);
  }

 private:
  bool some_can_hold_ = false;
  bool some_can_fail_ = false;
  bool all_can_hold_or_drop_ = true;
  bool all_can_fail_or_drop_ = true;
  bool all_can_drop_ = true;
  int can_hold_ = 0;
  int must_hold_ = 0;
};

Truth opposite(Truth truth) {
  if (truth == Truth::yes) return Truth::no;
  return truth == Truth::no ? Truth::yes : truth;
}

Truths opposite(Truths truths) {
  return Truths()
      .add(Truth::yes, truths.has(Truth::no))
      .add(Truth::no, truths.has(Truth::yes))
      .add(Truth::not_applicable, truths.has(Truth::not_applicable));
}

/// Evaluates steps for all partners, or for one of them inside `any_partner`.
class Evaluation {
 public:
  static constexpr std::size_t everyone = static_cast<std::size_t>(-1);

  Evaluation(const Library& library, const Answers& answers, std::span<const Assumption> assumed = {})
      : library_(library), answers_(answers), assumed_(assumed) {}

  Truths truths(Condition condition, std::size_t partner) const {
    const auto& node = condition.front();
    switch (node.kind) {
      case ConditionNode::Kind::compare:
        return comparison(node, partner);
      case ConditionNode::Kind::spread:
        return spread(node);
      case ConditionNode::Kind::all:
        return tally(condition, partner).all();
      case ConditionNode::Kind::any:
        return tally(condition, partner).any();
      case ConditionNode::Kind::none:
        return opposite(tally(condition, partner).all());
      case ConditionNode::Kind::at_least:
        return tally(condition, partner).at_least(node.number);
      case ConditionNode::Kind::any_partner:
        return tally_of_partners(condition).any();
    }
    return {};
  }

  void collect(Condition condition, std::size_t partner, std::vector<AnswerRef>& evidence) const {
    const auto& node = condition.front();
    if (node.kind == ConditionNode::Kind::compare) return collect_comparison(node, partner, evidence);
    if (node.kind == ConditionNode::Kind::spread) return collect_spread(node, evidence);
    const auto whole = truths(condition, partner).truth();
    const auto wanted = node.kind == ConditionNode::Kind::none ? opposite(whole) : whole;
    const auto visit = [&](Condition child, std::size_t who) {
      const auto part = truths(child, who).truth();
      // Too few hold: also because some do not apply.
      const bool is_missed =
          node.kind == ConditionNode::Kind::at_least && whole == Truth::no && part == Truth::not_applicable;
      if (part == wanted || is_missed) collect(child, who, evidence);
    };
    if (node.kind == ConditionNode::Kind::any_partner) {
      for (std::size_t who = 0; who < answers_.partners(); ++who) visit(condition.subspan(1), who);
    } else {
      for_each_child(condition, [&](Condition child) { visit(child, partner); });
    }
  }

 private:
  Tally tally(Condition condition, std::size_t partner) const {
    Tally tally;
    for_each_child(condition, [&](Condition child) { tally.add(truths(child, partner)); });
    return tally;
  }

  Tally tally_of_partners(Condition condition) const {
    Tally tally;
    for (std::size_t who = 0; who < answers_.partners(); ++who) tally.add(truths(condition.subspan(1), who));
    return tally;
  }

  const Question& question(const ConditionNode& node) const { return library_.questions[node.question]; }

  const AnswerValue& value_at(Index question, std::size_t partner) const {
    for (const auto& [slot, value] : assumed_) {
      if (slot.question != question) continue;
      if (slot.partner == partner || library_.questions[question].of == Subject::alliance) return value;
    }
    return answers_.at(question, partner).value;
  }

  /// Whether `n/a` can still be answered.
  bool may_not_apply(const Question& question, const AnswerValue& value) const {
    return std::popcount(value.possible) > 1 && !question.fact &&
           value.possible == all_values(library_.scale_of(question));
  }

  Truths compare(const ConditionNode& node, std::size_t partner) const {
    const auto& value = value_at(node.question, partner);
    if (!value.applies) return Truth::not_applicable;
    const bool can_hold = (value.possible & node.expected) != 0;
    const bool can_fail = (value.possible & ~node.expected) != 0;
    const auto& asked = question(node);
    if (asked.several && value.possible != all_values(library_.scale_of(asked)))
      return can_hold ? Truth::yes : Truth::no;
    return Truths()
        .add(Truth::yes, can_hold)
        .add(Truth::no, can_fail)
        .add(Truth::not_applicable, may_not_apply(asked, value));
  }

  bool is_for_everyone(const ConditionNode& node, std::size_t partner) const {
    return question(node).of == Subject::partner && partner == everyone;
  }

  Truths comparison(const ConditionNode& node, std::size_t partner) const {
    if (question(node).of == Subject::alliance) return compare(node, 0);
    if (!is_for_everyone(node, partner)) return compare(node, partner);
    Tally tally;
    for (std::size_t who = 0; who < answers_.partners(); ++who) tally.add(compare(node, who));
    return tally.all();
  }

  Truths spread(const ConditionNode& node) const {
    int applying = 0;
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      const auto& value = value_at(node.question, who);
      applying += value.applies && !may_not_apply(question(node), value) ? 1 : 0;
    }
    // One partner has no other to be apart from.
    return Truths()
        .add(Truth::yes, can_lie_within(node))
        .add(Truth::no, can_lie_apart(node))
        .add(Truth::not_applicable, applying < 2);
  }

  /// Whether two partners have possible values that are too far from each other.
  bool can_lie_apart(const ConditionNode& node) const {
    for (std::size_t above = 0; above < answers_.partners(); ++above) {
      for (std::size_t below = 0; below < answers_.partners(); ++below) {
        const auto& high = value_at(node.question, above);
        const auto& low = value_at(node.question, below);
        if (above == below || !high.applies || !low.applies) continue;
        if (highest(high.possible) - lowest(low.possible) > node.number) return true;
      }
    }
    return false;
  }

  /// Whether all partners, and at least two, can lie in some window of the scale that is narrow enough.
  bool can_lie_within(const ConditionNode& node) const {
    const auto values = static_cast<int>(library_.scale_of(question(node)).values.size());
    for (int from = 0; from < values; ++from) {
      const auto window = at_most(static_cast<std::size_t>(std::min(from + node.number, values - 1))) &
                          ~(only(static_cast<std::size_t>(from)) - 1);
      if (can_lie_in(window, node)) return true;
    }
    return false;
  }

  bool can_lie_in(ValueSet window, const ConditionNode& node) const {
    int in_it = 0;
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      const auto& value = value_at(node.question, who);
      if (!value.applies) continue;
      if ((value.possible & window) == 0) return false;
      ++in_it;
    }
    return in_it > 1;
  }

  static void add(AnswerRef found, std::vector<AnswerRef>& evidence) {
    if (std::ranges::find(evidence, found) == evidence.end()) evidence.push_back(found);
  }

  void collect_comparison(const ConditionNode& node, std::size_t partner,
                          std::vector<AnswerRef>& evidence) const {
    if (!is_for_everyone(node, partner)) {
      const bool of_each = question(node).of == Subject::partner;
      add({.question = node.question, .partner = of_each ? partner : 0}, evidence);
      return;
    }
    const auto whole = comparison(node, partner).truth();
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      if (compare(node, who).truth() == whole) add({.question = node.question, .partner = who}, evidence);
    }
  }

  void collect_spread(const ConditionNode& node, std::vector<AnswerRef>& evidence) const {
    const auto& scale = library_.scale_of(question(node));
    const auto whole = spread(node).truth();
    const auto counts = [&](const AnswerValue& value) {
      if (whole == Truth::not_applicable) return !value.applies;
      if (whole == Truth::open) return value.applies && std::popcount(value.possible) > 1;
      return value.applies && value.possible != all_values(scale);
    };
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      if (counts(answers_.at(node.question, who).value)) {
        add({.question = node.question, .partner = who}, evidence);
      }
    }
  }

  const Library& library_;
  const Answers& answers_;
  std::span<const Assumption> assumed_;
};

}  // namespace

Truths truths(Condition condition, const Library& library, const Answers& answers,
              std::span<const Assumption> assumed) {
  if (condition.empty()) return Truth::yes;
  return Evaluation(library, answers, assumed).truths(condition, Evaluation::everyone);
}

Truth evaluate(Condition condition, const Library& library, const Answers& answers) {
  return truths(condition, library, answers).truth();
}

std::vector<AnswerRef> decisive_answers(Condition condition, const Library& library, const Answers& answers) {
  std::vector<AnswerRef> evidence;
  if (!condition.empty()) Evaluation(library, answers).collect(condition, Evaluation::everyone, evidence);
  return evidence;
}

}  // namespace entente

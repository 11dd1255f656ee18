#include "assess/evaluate.h"

#include <algorithm>

namespace entente {

namespace {

/// How many of some parts came out in which way.
struct Tally {
  int yes = 0;
  int no = 0;
  int open = 0;

  void count(Truth truth) {
    yes += truth == Truth::yes ? 1 : 0;
    no += truth == Truth::no ? 1 : 0;
    open += truth == Truth::open ? 1 : 0;
  }
};

Truth all_of(Tally tally) {
  if (tally.no > 0) return Truth::no;
  if (tally.open > 0) return Truth::open;
  return tally.yes > 0 ? Truth::yes : Truth::not_applicable;
}

Truth any_of(Tally tally) {
  if (tally.yes > 0) return Truth::yes;
  if (tally.open > 0) return Truth::open;
  return tally.no > 0 ? Truth::no : Truth::not_applicable;
}

Truth so_many_of(Tally tally, int number) {
  if (tally.yes >= number) return Truth::yes;
  // Were all parts still open, they could all turn out not to apply, and so would the whole.
  if (tally.yes + tally.open >= number || (tally.yes + tally.no == 0 && tally.open > 0)) return Truth::open;
  return tally.yes + tally.no > 0 ? Truth::no : Truth::not_applicable;
}

Truth opposite(Truth truth) {
  if (truth == Truth::yes) return Truth::no;
  return truth == Truth::no ? Truth::yes : truth;
}

/// Evaluates steps for all partners, or for one of them inside `any_partner`.
class Evaluation {
 public:
  static constexpr std::size_t everyone = static_cast<std::size_t>(-1);

  Evaluation(const Library& library, const Answers& answers) : library_(library), answers_(answers) {}

  Truth truth(Condition condition, std::size_t partner) const {
    const auto& step = condition.front();
    switch (step.kind) {
      case Step::Kind::compare:
        return comparison(step, partner);
      case Step::Kind::spread:
        return spread(step);
      case Step::Kind::all:
        return all_of(tally(condition, partner));
      case Step::Kind::any:
        return any_of(tally(condition, partner));
      case Step::Kind::none:
        return opposite(all_of(tally(condition, partner)));
      case Step::Kind::at_least:
        return so_many_of(tally(condition, partner), step.number);
      case Step::Kind::any_partner:
        return any_of(tally_of_partners(condition));
    }
    return Truth::open;
  }

  void collect(Condition condition, std::size_t partner, std::vector<Evidence>& evidence) const {
    const auto& step = condition.front();
    if (step.kind == Step::Kind::compare) return collect_comparison(step, partner, evidence);
    if (step.kind == Step::Kind::spread) return collect_spread(step, evidence);
    const auto whole = truth(condition, partner);
    const auto wanted = step.kind == Step::Kind::none ? opposite(whole) : whole;
    const auto visit = [&](Condition child, std::size_t who) {
      const auto part = truth(child, who);
      // Too few hold: also because some do not apply.
      const bool is_missed =
          step.kind == Step::Kind::at_least && whole == Truth::no && part == Truth::not_applicable;
      if (part == wanted || is_missed) collect(child, who, evidence);
    };
    if (step.kind == Step::Kind::any_partner) {
      for (std::size_t who = 0; who < answers_.partners(); ++who) visit(condition.subspan(1), who);
    } else {
      for_each_child(condition, [&](Condition child) { visit(child, partner); });
    }
  }

 private:
  Tally tally(Condition condition, std::size_t partner) const {
    Tally tally;
    for_each_child(condition, [&](Condition child) { tally.count(truth(child, partner)); });
    return tally;
  }

  Tally tally_of_partners(Condition condition) const {
    Tally tally;
    for (std::size_t who = 0; who < answers_.partners(); ++who) tally.count(truth(condition.subspan(1), who));
    return tally;
  }

  const Question& question(const Step& step) const { return library_.questions[step.question]; }

  Truth compare(const Step& step, std::size_t partner) const {
    const auto& value = answers_.at(step.question, partner).value;
    if (!value.applies) return Truth::not_applicable;
    if (question(step).several) {
      if (value.possible == all_values(library_.scale_of(question(step)))) return Truth::open;
      return (value.possible & step.expected) != 0 ? Truth::yes : Truth::no;
    }
    if ((value.possible & ~step.expected) == 0) return Truth::yes;
    return (value.possible & step.expected) == 0 ? Truth::no : Truth::open;
  }

  bool is_for_everyone(const Step& step, std::size_t partner) const {
    return question(step).of == Subject::partner && partner == everyone;
  }

  Truth comparison(const Step& step, std::size_t partner) const {
    if (question(step).of == Subject::alliance) return compare(step, 0);
    if (!is_for_everyone(step, partner)) return compare(step, partner);
    Tally tally;
    for (std::size_t who = 0; who < answers_.partners(); ++who) tally.count(compare(step, who));
    return all_of(tally);
  }

  Truth spread(const Step& step) const {
    const auto& scale = library_.scale_of(question(step));
    int applying = 0;
    int told = 0;
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      const auto& value = answers_.at(step.question, who).value;
      applying += value.applies ? 1 : 0;
      told += value.applies && value.possible != all_values(scale) ? 1 : 0;
    }
    // One partner has no other to be apart from.
    if (applying < 2) return Truth::not_applicable;
    // What nothing is known of may turn out not to apply, and then leave one partner alone.
    if (told > 1 && !can_lie_apart(step)) return Truth::yes;
    return can_lie_within(step, static_cast<int>(scale.values.size())) ? Truth::open : Truth::no;
  }

  /// Whether two partners have possible values that are too far from each other.
  bool can_lie_apart(const Step& step) const {
    for (std::size_t above = 0; above < answers_.partners(); ++above) {
      for (std::size_t below = 0; below < answers_.partners(); ++below) {
        const auto& high = answers_.at(step.question, above).value;
        const auto& low = answers_.at(step.question, below).value;
        if (above == below || !high.applies || !low.applies) continue;
        if (highest(high.possible) - lowest(low.possible) > step.number) return true;
      }
    }
    return false;
  }

  /// Whether every partner has a possible value in some window of the scale that is narrow enough.
  bool can_lie_within(const Step& step, int values) const {
    for (int from = 0; from < values; ++from) {
      const auto window = at_most(static_cast<std::size_t>(std::min(from + step.number, values - 1))) &
                          ~(only(static_cast<std::size_t>(from)) - 1);
      bool fits = true;
      for (std::size_t who = 0; who < answers_.partners(); ++who) {
        const auto& value = answers_.at(step.question, who).value;
        fits = fits && (!value.applies || (value.possible & window) != 0);
      }
      if (fits) return true;
    }
    return false;
  }

  static void add(Evidence found, std::vector<Evidence>& evidence) {
    if (std::ranges::find(evidence, found) == evidence.end()) evidence.push_back(found);
  }

  void collect_comparison(const Step& step, std::size_t partner, std::vector<Evidence>& evidence) const {
    if (!is_for_everyone(step, partner)) {
      const bool of_each = question(step).of == Subject::partner;
      add({.question = step.question, .partner = of_each ? partner : 0}, evidence);
      return;
    }
    const auto whole = comparison(step, partner);
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      if (compare(step, who) == whole) add({.question = step.question, .partner = who}, evidence);
    }
  }

  void collect_spread(const Step& step, std::vector<Evidence>& evidence) const {
    const auto& scale = library_.scale_of(question(step));
    const auto whole = spread(step);
    const auto counts = [&](const AnswerValue& value) {
      if (whole == Truth::not_applicable) return !value.applies;
      if (whole == Truth::open) return value.applies && std::popcount(value.possible) > 1;
      return value.applies && value.possible != all_values(scale);
    };
    for (std::size_t who = 0; who < answers_.partners(); ++who) {
      if (counts(answers_.at(step.question, who).value)) {
        add({.question = step.question, .partner = who}, evidence);
      }
    }
  }

  const Library& library_;
  const Answers& answers_;
};

}  // namespace

Truth evaluate(Condition condition, const Library& library, const Answers& answers) {
  if (condition.empty()) return Truth::yes;
  return Evaluation(library, answers).truth(condition, Evaluation::everyone);
}

std::vector<Evidence> deciding(Condition condition, const Library& library, const Answers& answers) {
  std::vector<Evidence> evidence;
  if (!condition.empty()) Evaluation(library, answers).collect(condition, Evaluation::everyone, evidence);
  return evidence;
}

}  // namespace entente

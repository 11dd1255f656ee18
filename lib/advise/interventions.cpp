#include "advise/interventions.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// So many combinations of the answers to one question are looked at.
constexpr std::size_t max_tried = 4096;

/// What rules ask about a question, and what of its values they call healthy.
struct Interest {
  std::vector<Condition> steps;   ///< each of this question alone
  std::vector<ValueSet> healthy;  ///< each of one comparison
  bool has_spread = false;        ///< some rule wants partners near each other
  bool is_told_apart = false;     ///< by what one partner answered, not only by what all did
};

class Interests {
 public:
  Interests(const Library& library, const std::vector<Index>& rules)
      : library_(library), of_(library.questions.size()) {
    for (const auto index : rules) {
      note_steps(library.rules[index].when);
      note_steps(library.rules[index].healthy);
      if (!library.rules[index].healthy.empty()) note_healthy(library.rules[index].healthy, true);
    }
  }

  const Interest& of(std::size_t question) const { return of_[question]; }

 private:
  /// What can be told of a question on its own.
  void note_steps(Condition condition) {
    for (std::size_t at = 0; at < condition.size(); ++at) {
      const auto& step = condition[at];
      if (step.asks()) of_[step.question].steps.push_back(condition.subspan(at, 1));
      if (step.kind != ConditionNode::Kind::any_partner) continue;
      note_one_partner(condition.subspan(at, step.size));
      at += step.size - std::size_t{1};
    }
  }

  /// Of several questions that have to go together for one partner, it matters which partner it is.
  void note_one_partner(Condition condition) {
    const auto is_other = [&](const ConditionNode& step) {
      return step.asks() && step.question != condition[1].question;
    };
    const bool is_of_one = condition[1].asks() && std::ranges::none_of(condition, is_other);
    for (const auto& step : condition) {
      if (step.asks()) of_[step.question].is_told_apart = of_[step.question].is_told_apart || !is_of_one;
    }
    if (is_of_one) of_[condition[1].question].steps.push_back(condition);
  }

  void note_healthy(Condition condition, bool holds) {
    const auto& step = condition.front();
    if (step.kind == ConditionNode::Kind::spread) of_[step.question].has_spread = true;
    if (step.kind == ConditionNode::Kind::compare) {
      const auto all = all_values(library_.scale_of(library_.questions[step.question]));
      of_[step.question].healthy.push_back(holds ? step.expected : all & ~step.expected);
      return;
    }
    if (step.asks()) return;
    const bool below = step.kind == ConditionNode::Kind::none ? !holds : holds;
    for_each_child(condition, [&](Condition child) { note_healthy(child, below); });
  }

  const Library& library_;
  std::vector<Interest> of_;  ///< by question
};

/// One way for one answer.
struct Option {
  ValueSet possible = 0;
  int effort = 0;
  int distance = 0;  ///< in steps of the scale

  friend bool operator==(const Option&, const Option&) = default;
};

/// Finds the ways for one question.
class Finder {
 public:
  Finder(Index question, const Interest& interest, const Alliance& alliance, const Library& library,
         const EffortOf& effort_of)
      : question_(question), interest_(interest), library_(library), answers_(alliance.answers) {
    for (std::size_t slot = 0; slot < slot_count(library.questions[question], alliance); ++slot)
      options_.push_back(options_of({.question = question, .partner = slot}, effort_of));
  }

  Modifiable find() {
    Modifiable found{.question = question_, .alternatives = {}, .is_complete = true, .answers = 0};
    found.answers = static_cast<std::size_t>(
        std::ranges::count_if(options_, [](const auto& options) { return options.size() > 1; }));
    if (found.answers == 0) return found;
    std::vector<std::size_t> chosen(options_.size());
    found.is_complete = try_all(chosen) || try_some();
    for (auto& [canonical_form, alternative] : best_)
      found.alternatives.push_back(std::move(alternative.alternative));
    std::ranges::stable_sort(found.alternatives, {}, &Alternative::effort);
    return found;
  }

 private:
  /// What rules can tell of a way: where they tell partners apart all answers, else how their steps come out.
  struct Signature {
    std::vector<ValueSet> answers;
    std::vector<Truths> steps;

    friend auto operator<=>(const Signature&, const Signature&) = default;
  };

  struct Candidate {
    Alternative alternative;
    int distance = 0;
  };

  std::vector<Option> options_of(AnswerRef slot, const EffortOf& effort_of) const {
    const auto& value = answers_.at(slot.question, slot.partner).value;
    std::vector<Option> options = {{.possible = value.possible, .effort = 0, .distance = 0}};
    const auto effort = value.applies ? effort_of(slot) : 0;
    if (effort == 0) return options;
    for (auto left = healthier(value.possible); left != 0; left &= left - 1) {
      const auto to = only(static_cast<std::size_t>(lowest(left)));
      if (to == value.possible) continue;
      const auto distance = std::min(std::abs(lowest(to) - lowest(value.possible)),
                                     std::abs(lowest(to) - highest(value.possible)));
      options.push_back({.possible = to, .effort = effort, .distance = distance});
    }
    return options;
  }

  /// The values that some rule calls healthy, and not this answer. Partners can also be brought nearer to
  /// each other by any value that leaves healthy what is so.
  ValueSet healthier(ValueSet possible) const {
    ValueSet healthier = 0;
    ValueSet harmless = all_values(library_.scale_of(library_.questions[question_]));
    for (const auto healthy : interest_.healthy) {
      const bool is_healthy = (possible & ~healthy) == 0;
      healthier |= is_healthy ? 0 : healthy;
      harmless &= is_healthy ? healthy : harmless;
    }
    return interest_.has_spread ? healthier | harmless : healthier;
  }

  /// False where there are too many. Of partners whose answers are alike, and can be changed alike, it does
  /// not matter which of them changes what, unless rules tell them apart.
  bool try_all(std::vector<std::size_t>& chosen, std::size_t slot = 0) {
    if (slot == chosen.size()) {
      consider(chosen);
      return ++tried_ < max_tried;
    }
    chosen[slot] = interest_.is_told_apart ? 0 : least_for_its_like(chosen, slot);
    for (; chosen[slot] < options_[slot].size(); ++chosen[slot]) {
      if (!try_all(chosen, slot + 1)) return false;
    }
    return true;
  }

  std::size_t least_for_its_like(const std::vector<std::size_t>& chosen, std::size_t slot) const {
    for (std::size_t before = slot; before-- > 0;) {
      if (options_[before] == options_[slot]) return chosen[before];
    }
    return 0;
  }

  /// Only those that bring all answers into a part of the scale, and those that change one answer. Gives
  /// false.
  bool try_some() {
    best_.clear();
    const auto values = library_.scale_of(library_.questions[question_]).values.size();
    for (std::size_t from = 0; from < values; ++from) {
      for (std::size_t to = from; to < values; ++to) bring_into(at_most(to) & ~(only(from) - 1));
    }
    std::vector<std::size_t> chosen(options_.size());
    consider(chosen);
    for (std::size_t slot = 0; slot < chosen.size(); ++slot) {
      for (chosen[slot] = 1; chosen[slot] < options_[slot].size(); ++chosen[slot]) consider(chosen);
      chosen[slot] = 0;
    }
    return false;
  }

  void bring_into(ValueSet part) {
    std::vector<std::size_t> chosen;
    for (const auto& options : options_) {
      const auto is_within = [part](const Option& option) { return (option.possible & ~part) == 0; };
      const auto found = std::ranges::find_if(options, is_within);
      chosen.push_back(found == options.end() ? 0 : static_cast<std::size_t>(found - options.begin()));
    }
    consider(chosen);
  }

  void consider(const std::vector<std::size_t>& chosen) {
    Candidate candidate;
    for (std::size_t slot = 0; slot < chosen.size(); ++slot) {
      const auto& option = options_[slot][chosen[slot]];
      candidate.alternative.possible.push_back(option.possible);
      candidate.alternative.effort += option.effort;
      candidate.distance += option.distance;
    }
    const auto [best, is_new] = best_.try_emplace(canonical_form(candidate.alternative.possible), candidate);
    const auto cost = [](const Candidate& of) { return std::pair(of.alternative.effort, of.distance); };
    if (!is_new && cost(candidate) < cost(best->second)) best->second = std::move(candidate);
  }

  Signature canonical_form(const std::vector<ValueSet>& possible) {
    if (interest_.is_told_apart) return {.answers = possible, .steps = {}};
    for (std::size_t slot = 0; slot < possible.size(); ++slot)
      answers_.at(question_, slot).value.possible = possible[slot];
    Signature canonical_form;
    for (const auto step : interest_.steps) canonical_form.steps.push_back(truths(step, library_, answers_));
    return canonical_form;
  }

  Index question_;
  const Interest& interest_;
  const Library& library_;
  Answers answers_;
  std::vector<std::vector<Option>> options_;  ///< by slot; the first leaves the answer as it is
  std::map<Signature, Candidate> best_;
  std::size_t tried_ = 0;
};

}  // namespace

std::vector<ChangedAnswer> changed_answers(const Alliance& from, const Answers& to, const Library& library) {
  std::vector<ChangedAnswer> changed;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    for (std::size_t who = 0; who < slot_count(library.questions[i], from); ++who) {
      const AnswerRef slot{.question = static_cast<Index>(i), .partner = who};
      const auto possible = to.at(slot.question, who).value.possible;
      if (possible != from.answers.at(slot.question, who).value.possible)
        changed.push_back({.slot = slot, .to = static_cast<std::size_t>(lowest(possible))});
    }
  }
  return changed;
}

Interventions::Interventions(const Alliance& alliance, const Library& library,
                             const std::vector<Index>& rules, const EffortOf& effort_of)
    : library_(library), answers_(alliance.answers) {
  const Interests interests(library, rules);
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto& question = library.questions[i];
    const auto& interest = interests.of(i);
    if (question.fact || question.several || (interest.healthy.empty() && !interest.has_spread)) continue;
    auto found = Finder(static_cast<Index>(i), interest, alliance, library, effort_of).find();
    if (found.alternatives.size() > 1) questions_.push_back(std::move(found));
  }
}

std::vector<std::size_t> Interventions::looked_at_by(const std::vector<Index>& rules) const {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    const auto looks_at_it = [&](Index rule) {
      return refers_to(library_.rules[rule], questions_[i].question);
    };
    if (std::ranges::any_of(rules, looks_at_it)) positions.push_back(i);
  }
  return positions;
}

double Interventions::combinations(const std::vector<std::size_t>& questions) const {
  double product = 1;
  for (const auto question : questions)
    product *= static_cast<double>(questions_[question].alternatives.size());
  return product;
}

void Interventions::take(std::size_t question, std::size_t alternative, Answers& answers) const {
  const auto& changed = questions_[question];
  const auto& possible = changed.alternatives[alternative].possible;
  for (std::size_t slot = 0; slot < possible.size(); ++slot)
    answers.at(changed.question, slot).value.possible = possible[slot];
}

bool Interventions::next(const std::vector<std::size_t>& questions, std::vector<std::size_t>& alternatives,
                         Answers& answers) const {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const bool is_last = ++alternatives[i] == questions_[questions[i]].alternatives.size();
    if (is_last) alternatives[i] = 0;
    take(questions[i], alternatives[i], answers);
    if (!is_last) return true;
  }
  return false;
}

}  // namespace entente

// The changes that management could make, as far as rules can tell them apart.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "alliance/alliance.h"
#include "assess/evaluate.h"

namespace entente {

/// The answers to one question, changed in some way, with the least effort that brings about what rules can
/// tell of it.
struct Alternative {
  std::vector<ValueSet> possible;  ///< by slot
  int effort = 0;                  ///< 0 for the first way, which changes nothing
};

/// A question whose answers could be changed.
struct Modifiable {
  Index question = 0;
  std::vector<Alternative> alternatives;
  /// Whether the ways stand for all that there are; where many partners were asked, only some are looked at.
  bool is_complete = true;
  std::size_t answers = 0;  ///< of its slots, those that could be changed
};

/// An answer changed.
struct ChangedAnswer {
  AnswerRef slot;
  std::size_t to = 0;  ///< the value, of the question's scale
};

/// Those whose values differ, in the library's order; `to` is of the same partners, and has one value for
/// each.
std::vector<ChangedAnswer> changed_answers(const Alliance& from, const Answers& to, const Library& library);

/// The effort of changing an answer, above 0; 0 where it cannot be changed.
using EffortOf = std::function<int(AnswerRef slot)>;

/// All changes of the answers that some rules look at, and how they go together.
class Interventions {
 public:
  /// Of the questions on which `rules` rest and that some of them call healthier in another value than now.
  /// An answer that does not apply stays so. `library` outlives this.
  Interventions(const Alliance& alliance, const Library& library, const std::vector<Index>& rules,
                const EffortOf& effort_of);

  const std::vector<Modifiable>& questions() const { return questions_; }

  /// Positions among the questions: those that one of the rules looks at.
  std::vector<std::size_t> looked_at_by(const std::vector<Index>& rules) const;

  /// How many combinations of their ways there are; possibly more than a whole number holds.
  double combinations(const std::vector<std::size_t>& questions) const;

  /// Makes the answers those of a question's way.
  void take(std::size_t question, std::size_t alternative, Answers& answers) const;

  /// The answers before any change.
  const Answers& answers() const { return answers_; }

  /// Calls `visit` with the answers and the effort of each combination of the questions' ways, those of the
  /// first changing fastest; at first nothing is changed.
  template <class Visit>
  void for_each_combination(const std::vector<std::size_t>& questions, Visit visit) const {
    auto answers = answers_;
    std::vector<std::size_t> alternatives(questions.size());
    do {
      int effort = 0;
      for (std::size_t i = 0; i < questions.size(); ++i)
        effort += questions_[questions[i]].alternatives[alternatives[i]].effort;
      visit(std::as_const(answers), effort);
    } while (next(questions, alternatives, answers));
  }

 private:
  /// Goes to the next combination; false after the last.
  bool next(const std::vector<std::size_t>& questions, std::vector<std::size_t>& alternatives,
            Answers& answers) const;

  const Library& library_;
  Answers answers_;
  std::vector<Modifiable> questions_;
};

}  // namespace entente

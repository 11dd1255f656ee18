// Conditions evaluated over answers, in three values and a fourth for what does not apply.
#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

#include "alliance/alliance.h"
#include "knowledge/condition.h"

namespace entente {

/// `open`: the answers given do not settle it. `not_applicable`: every answer it rests on is `n/a`.
enum class Truth : std::uint8_t { no, yes, open, not_applicable };

/// An answer that decided something, or the lack of one that would have.
struct AnswerRef {
  Index question = 0;
  std::size_t partner = 0;  ///< of a question asked of each partner

  auto operator<=>(const AnswerRef&) const = default;
};

/// A set of yes, no and not applicable.
class Truths {
 public:
  constexpr Truths() = default;
  constexpr Truths(Truth truth) : bits_(bit(truth)) {}  // NOLINT(google-explicit-constructor): a set of one

  /// Adds it where that holds.
  constexpr Truths& add(Truth truth, bool holds) {
    if (holds) bits_ |= bit(truth);
    return *this;
  }

  constexpr bool has(Truth truth) const { return (bits_ & bit(truth)) != 0; }
  constexpr bool has_other_than(Truth truth) const { return (bits_ & ~bit(truth)) != 0; }

  /// `open` where there are several.
  constexpr Truth truth() const {
    for (const auto truth : {Truth::no, Truth::yes, Truth::not_applicable}) {
      if (bits_ == bit(truth)) return truth;
    }
    return Truth::open;
  }

  friend constexpr auto operator<=>(Truths, Truths) = default;

 private:
  static constexpr std::uint8_t bit(Truth truth) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(truth));
  }

  std::uint8_t bits_ = 0;
};

/// An answer that is assumed in place of the one that was given.
struct Assumption {
  AnswerRef slot;
  AnswerValue value;
};

/// In which ways the condition can still come out, as the open answers are completed: with any value that is
/// possible, and where nothing is known of what is no fact, with `n/a`. What does not apply drops out of what
/// combines it. Exact where each open answer is looked at once; parts that share one are taken as if each
/// could come out by itself, so that there may be too many, never too few.
Truths truths(Condition condition, const Library& library, const Answers& answers,
              std::span<const Assumption> assumed = {});

/// The same as one truth, by strong Kleene logic: `not open` is open, `false and open` false, `true or open`
/// true. Settled outcomes stay whatever the open answers turn out to be.
Truth evaluate(Condition condition, const Library& library, const Answers& answers);

/// The answers that make the condition what it is: of a conjunction that does not hold, those of the parts
/// that do not hold; of anything open, the open ones. In the order of the condition and of the partners, each
/// once.
std::vector<AnswerRef> decisive_answers(Condition condition, const Library& library, const Answers& answers);

}  // namespace entente

// Why a condition is another than before: what changed of it, put down to the answers that differ.
//
// A score is a weighted mean over the parts that apply, S = Σ ws / Σ w, level by level: rules make a factor,
// factors a theme, themes the alliance. Where bars are means of both sides and W is Σ w, its change is
// exactly
//
//     ΔS = Σ [ w̄ Δs + (s̄ - S̄) Δw ] / W̄
//
// and each part gets its summand. What applies on one side only has the same s on the other, and no w. This
// is the indicator of Bennet, T. L. (1920), The theory of measurement of changes in cost of living, Journal
// of the Royal Statistical Society 83, 455–462. The rules of a factor or theme that applies on one side only
// share its part by their weights, each with its own score against the mean that they join.
//
// A rule's part is f(after) - f(before), where f hangs on its status alone and is 0 for `n/a`. The answers
// that it looks at and that differ are the players of a game: what some of them are worth is f of the status
// that the rule has with theirs from after and all others from before. Each gets its Shapley value
// (shapley.h).
#pragma once

#include "advise/diagnosis.h"
#include "advise/partner-pairs.h"

namespace entente {

/// How far the two ends of an alliance's score moved, or were moved by something, in points.
struct Change {
  double low = 0;
  double high = 0;

  Change& operator+=(Change other) {
    low += other.low;
    high += other.high;
    return *this;
  }
};

struct RuleChange {
  Status before = Status::not_applicable;  ///< also where it does not count
  Status after = Status::not_applicable;
  Change change;
};

/// An answer that is another than before, and what that did.
struct AnswerChange {
  Evidence slot;  ///< of a question asked of each partner, the partner is a pair's position
  Change change;
};

/// All of `answers`, `scope` and `partners` add up to the change of the score, and so do all of `rules`.
struct Attribution {
  std::vector<RuleChange> rules;  ///< one a rule, in the library's order
  std::vector<AnswerChange>
      answers;      ///< all that differ, by question and pair; also those that moved nothing
  Change scope;     ///< by rules that count on one side only, as the declared scopes differ
  Change partners;  ///< by who is a partner at all, where a rule hangs on that and not on any answer
};

/// Where more answers of one rule differ, its questions are the players, and partners share evenly; where
/// even these are more, all share evenly.
inline constexpr std::size_t most_players = 12;

/// Both diagnoses are by that library.
Attribution attribute(const Diagnosis& before, const Diagnosis& after, std::span<const PartnerPair> pairs,
                      const Library& library);

}  // namespace entente

// Why a condition is another than before: what changed of it, put down to the answers that differ.
//
// Each rule has a part in the change, which hangs on its status before and after alone (contributions.h). The
// answers that it looks at and that differ are the players of a game: some of them are worth what the rule is
// worth with theirs from after and all others from before. Each gets its Shapley value (shapley.h).
#pragma once

#include "advise/contributions.h"
#include "advise/diagnosis.h"
#include "advise/partner-matching.h"

namespace entente {

struct RuleChange {
  Status before = Status::not_applicable;  ///< also where it does not count
  Status after = Status::not_applicable;
  Change change;
};

/// An answer that is another than before, and what that did.
struct AnswerChange {
  AnswerRef slot;  ///< of a question asked of each partner, the partner is a pair's position
  Change change;
};

/// All of `answers`, `scope` and `partners` add up to the change of the score, and so do all of `rules`.
struct Attribution {
  std::vector<RuleChange> rules;      ///< one a rule, in the library's order
  std::vector<AnswerChange> answers;  ///< all that differ, by question and pair; some moved nothing
  Change scope;                       ///< by rules that count on one side only, as the declared scopes differ
  Change partners;  ///< by who is a partner at all, where a rule hangs on that and not on any answer
};

/// What moved the score.
struct Cause {
  enum class Kind : std::uint8_t { answer, scope, partners };

  Kind kind = Kind::answer;
  AnswerRef slot;  ///< of an answer
  Change change;
};

inline constexpr std::array<std::string_view, 3> cause_names = {"answer", "scope", "partners"};
constexpr std::string_view name_of(Cause::Kind kind) {
  return cause_names[static_cast<std::size_t>(kind)];
}

/// All that moved it, what moved its two ends most first; equals in the library's order.
std::vector<Cause> causes_of(const Attribution& attribution);

/// Where more answers of one rule differ, its questions are the players, and partners share evenly; where
/// even these are more, all share evenly.
inline constexpr std::size_t max_players = 12;

/// Both diagnoses are by that library.
Attribution attribute(const Diagnosis& before, const Diagnosis& after, std::span<const PartnerPair> pairs,
                      const Library& library);

}  // namespace entente

// A condition: a pattern over answers, and the whole language of rules.
#pragma once

#include "knowledge/scale.h"

namespace entente {

/// One step of a condition. The steps below it follow it, so its next sibling is `size` steps on.
struct ConditionNode {
  enum class Kind : std::uint8_t {
    compare,      ///< the answer is among `expected`, for every partner where it is asked of each
    spread,       ///< the partners' answers lie no more than `number` steps apart
    all,          ///< every step below holds
    any,          ///< one of the steps below holds
    none,         ///< the step below does not hold
    at_least,     ///< `number` of the steps below hold
    any_partner,  ///< the step below holds for one partner
  };

  Kind kind = Kind::all;
  std::uint8_t number = 0;
  Index size = 1;      ///< steps from this one to its last descendant
  Index question = 0;  ///< of `compare` and `spread`
  ValueSet expected = 0;

  /// Whether it looks at answers itself.
  constexpr bool asks() const { return kind == Kind::compare || kind == Kind::spread; }
};

/// In the order of the text, the root first. No step: always holds.
using Condition = std::span<const ConditionNode>;

struct Library;
struct Question;

/// Whether every question that it looks at is of the core questionnaire, or a fact.
bool asks_core_only(Condition condition, std::span<const Question> questions);

/// Whether one of its steps compares answers to that question.
bool refers_to(Condition condition, Index question);

/// Calls `visit` for each step right below `node`, which is the first of `condition`.
template <class Visit>
void for_each_child(Condition condition, Visit visit) {
  for (std::size_t at = 1; at < condition.front().size; at += condition[at].size) {
    visit(condition.subspan(at, condition[at].size));
  }
}

/// The same text for conditions that differ at most in the order of their parts, where all or any of one part
/// is the part itself; else another.
std::string canonical_form(Condition condition);

/// In words: "governance.manager_empowered is at least partly".
std::string to_text(Condition condition, const Library& library);

}  // namespace entente

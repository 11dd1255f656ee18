// A condition: an expression over answers, and the only language in which rules are written.
#pragma once

#include "knowledge/scale.h"

namespace entente {

/// One node of a condition, which is stored as an array in preorder: a node's descendants follow it, and its
/// next sibling is `size` nodes further on.
struct ConditionNode {
  enum class Kind : std::uint8_t {
    compare,      ///< the answer is among `expected`; for a question about partners, every partner's answer
    spread,       ///< the partners' answers are at most `number` positions of the scale apart
    all,          ///< every child holds
    any,          ///< at least one child holds
    none,         ///< the child does not hold
    at_least,     ///< at least `number` children hold
    any_partner,  ///< the child, evaluated for one partner at a time, holds for at least one
  };

  Kind kind = Kind::all;
  std::uint8_t number = 0;
  Index size = 1;      ///< nodes in this subtree, including this one
  Index question = 0;  ///< only for `compare` and `spread`
  ValueSet expected = 0;

  /// Whether the node refers to a question itself, not only through its children.
  constexpr bool asks() const { return kind == Kind::compare || kind == Kind::spread; }
};

/// The nodes in preorder, root first. An empty condition always holds.
using Condition = std::span<const ConditionNode>;

struct Library;
struct Question;

/// Whether every question it refers to belongs to the core questionnaire or is a fact.
bool asks_core_only(Condition condition, std::span<const Question> questions);

/// Whether the condition refers to that question.
bool refers_to(Condition condition, Index question);

/// Calls `visit` with each child of the root of `condition`, which must not be empty.
template <class Visit>
void for_each_child(Condition condition, Visit visit) {
  for (std::size_t at = 1; at < condition.front().size; at += condition[at].size) {
    visit(condition.subspan(at, condition[at].size));
  }
}

/// A key for finding duplicates: equal if two conditions differ only in the order of their parts, or in an
/// `all` or `any` around a single part; otherwise different.
std::string canonical_form(Condition condition);

/// The condition in words: "governance.manager_empowered is at least partly"; "always" if it is empty.
std::string to_text(Condition condition, const Library& library);

}  // namespace entente

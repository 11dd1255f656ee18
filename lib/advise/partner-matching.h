// The partners of two descriptions, matched so that what was answered of them can be held against each other.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "alliance/alliance.h"
#include "assess/evaluate.h"

namespace entente {

/// Positions among the partners of the one and of the other description; nothing where only the other has the
/// partner.
struct PartnerPair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;

  friend bool operator==(const PartnerPair&, const PartnerPair&) = default;
};

/// Which description of two.
using PairSide = std::optional<std::size_t> PartnerPair::*;

/// By their keys; those left over on both sides by their order, as candidates for one place are. First those
/// of the description before, in its order, then those that only the other has.
std::vector<PartnerPair> pair_partners(const Alliance& before, const Alliance& after);

/// One side's answers with the pairs as partners. To one who is on the other side alone nothing applies.
Answers answers_by_pair(const Answers& answers, std::span<const PartnerPair> pairs, PairSide side,
                        const Library& library);

/// The slot of a question and a pair among one side's own; nothing where the partner is on the other side
/// alone.
std::optional<AnswerRef> own_slot(AnswerRef of_pair, std::span<const PartnerPair> pairs, PairSide side,
                                  const Library& library);

}  // namespace entente

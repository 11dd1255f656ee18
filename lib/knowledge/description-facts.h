// Facts: the head of a description (stage, form, partners) as questions, so that conditions can refer to it.
#pragma once

#include <array>

#include "knowledge/question.h"

namespace entente {

/// In this order, the facts are the first questions of every library, and their scales its first scales.
enum class Fact : Index { stage, form, partner_count, partner_kind };

inline constexpr std::size_t fact_count = 4;

constexpr Index index_of(Fact fact) {
  return static_cast<Index>(fact);
}

const std::array<Scale, fact_count>& fact_scales();
const std::array<Question, fact_count>& fact_questions();

/// The largest number of partners that conditions can distinguish; a larger number counts as this one.
std::size_t max_partners_counted();

}  // namespace entente

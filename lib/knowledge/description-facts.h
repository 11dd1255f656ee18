// Facts: what the head of a description tells, so that conditions can rest on it as on answers.
#pragma once

#include <array>

#include "knowledge/question.h"

namespace entente {

/// Facts are the first questions of every library, and their scales its first scales, in this order.
enum class Fact : Index { stage, form, partner_count, partner_kind };

inline constexpr std::size_t fact_count = 4;

constexpr Index index_of(Fact fact) {
  return static_cast<Index>(fact);
}

const std::array<Scale, fact_count>& fact_scales();
const std::array<Question, fact_count>& fact_questions();

/// The most partners that a condition can tell apart; more count as so many.
std::size_t max_partners_counted();

}  // namespace entente

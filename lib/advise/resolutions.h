// What would settle a rule that is open, and what would mend one that is unmet.
#pragma once

#include <array>
#include <vector>

#include "advise/interventions.h"
#include "assess/assessment.h"

namespace entente {

/// What an answer that a rule waits for could make of it.
struct Resolution {
  AnswerRef slot;
  /// By status: the values of the question's scale that make it so; where it stays open, others are missing
  /// too.
  std::array<ValueSet, status_names.size()> values = {};
};

/// Of each answer that the rule waits for, in the order of `decisive_answers_of`; none where it is not open.
std::vector<Resolution> resolutions_of(const Rule& rule, const Answers& answers, const Library& library);

/// The fewest changes of answers, towards what the rule calls healthy, with which it is met; of several,
/// those of the fewest steps for a question. None where nothing meets it, or where more combinations than can
/// be tried would have to be. It says nothing of whether management can make them.
std::vector<ChangedAnswer> nearest_fix(const Rule& rule, const Alliance& alliance, const Library& library);

}  // namespace entente

// Where the library was wrong about a case: what it says of the alliance, held against what became of it.
#pragma once

#include <optional>
#include <vector>

#include "alliance/case-study.h"
#include "assess/assessment.h"

namespace entente {

/// The band that would have fitted the outcome: sound a success, weak a failure, fragile what was mixed.
Band fitting(Outcome outcome);

/// How far the nearest band that is still possible lies from the fitting one; nothing where the band is open
/// and the fitting one is among those possible, or there is nothing to judge.
std::optional<int> steps_off(Bands bands, Outcome outcome);

/// So many findings at odds with an outcome are told.
inline constexpr std::size_t max_disagreements = 5;

/// The positions of the findings that count and speak against the outcome, those that weigh most first: of a
/// success the unmet, of a failure the met; none of a mixed one, which anything agrees with.
std::vector<std::size_t> disagreements(const Assessment& assessment, Outcome outcome);

}  // namespace entente

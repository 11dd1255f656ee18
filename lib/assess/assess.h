// Assessing an alliance: every rule of a library held against its answers.
#pragma once

#include <span>

#include "assess/assessment.h"

namespace entente {

/// What a rule says of some answers.
Status status_of(const Rule& rule, const Library& library, const Answers& answers);

/// The same as a finding; `counted`, `accepted` and `points` are left to `assess`.
Finding finding_of(const Rule& rule, const Library& library, const Answers& answers);

/// By rule of the library; those that do not count are `not_applicable`.
std::vector<Status> counted_statuses(const Assessment& assessment, const Library& library);

/// The score of an alliance whose rules came out so, by rule; rules that do not count are `not_applicable`.
/// It holds the score of every completion of the open rules, be they met, unmet or found not to apply.
Interval score_of(std::span<const Status> statuses, const Library& library);

/// The bands of such an alliance, held down by the critical rules unmet; those still open may or may not be.
Bands bands_of(Interval score, std::span<const Status> statuses, const Library& library);

/// Whether the rules beyond the declared scope, which are part of no score, are held against the answers too.
enum class BeyondScope : std::uint8_t { told, left_out };

Assessment assess(const Alliance& alliance, const Library& library, BeyondScope beyond = BeyondScope::told);

}  // namespace entente

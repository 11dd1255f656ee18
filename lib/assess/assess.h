// Assessing an alliance: every rule of a library held against its answers.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "assess/assessment.h"

namespace entente {

/// What a rule says of some answers.
Status status_of(const Rule& rule, const Library& library, const Answers& answers);

/// The same as a finding; `counted`, `accepted` and `points` are left to `assess`.
Finding finding_of(const Rule& rule, const Library& library, const Answers& answers);

/// By rule of the library; those that do not count do not apply.
std::vector<Statuses> counted_statuses(const Assessment& assessment, const Library& library);

/// What a rule that can come out so adds to a mean at that end, from 0 to 100: its worst at the low end, its
/// best at the high one. Nothing where it is better left out there, which it is if it may turn out not to
/// apply.
std::optional<double> score_at(End end, Statuses possible);

/// The score of an alliance whose rules can come out so, by rule. It holds the score of every completion.
Interval score_of(std::span<const Statuses> statuses, const Library& library);

/// The bands of such an alliance, held down by the critical rules that are, or may be, unmet.
Bands bands_of(Interval score, std::span<const Statuses> statuses, const Library& library);

/// Whether the rules beyond the declared scope, which are part of no score, are held against the answers too.
enum class ScopePolicy : std::uint8_t { told, left_out };

Assessment assess(const Alliance& alliance, const Library& library, ScopePolicy beyond = ScopePolicy::told);

}  // namespace entente

// What findings rest on; worked out when it is told.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente {

/// What decided it; of an open one, what is missing; of one that does not apply, why. In the library's order
/// of questions where the rule's own condition and where it applies both had a part. Answers that reports may
/// not tell are left out.
std::vector<AnswerRef> decisive_answers_of(const Finding& finding, const Library& library,
                                           const Answers& answers);
std::vector<AnswerRef> decisive_answers_of(const MarkFinding& finding, const Library& library,
                                           const Answers& answers);

/// Whether answers that are left out had a part in it.
bool rests_on_redacted(const Finding& finding, const Library& library, const Answers& answers);

/// How long it takes management to mend it: of the slowest answer that has to change.
Lever lever_of(const Finding& finding, const Library& library, const Answers& answers);

}  // namespace entente

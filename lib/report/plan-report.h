// What management would have to change to reach a target, for a person or a program.
#pragma once

#include <string>

#include "advise/diagnosis.h"
#include "advise/plan.h"
#include "report/text/text-page.h"

namespace entente::report {

/// The plan of least effort step by step, the others in short; where there is none, why not and what comes
/// nearest.
std::string plan_text(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                      const Library& library, TextLayout layout);

/// An object: `entente`, `library`, `alliance`, `condition {band, low,
/// high}`, `request {target, budget, fixed[], by[]}`, `reached`, `plans[] {effort, band, low, high, steps[]
/// {path, partner, from, to, lever, effort, clears[], remedies[], cites[], band, low, high}}`, `proof
/// {optimal, method, answers, below {effort, low}}`, `closest_match`, a plan or null, `stuck[]`, `needs`,
/// `errors[]`.
std::string plan_json(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                      const Library& library);

}  // namespace entente::report

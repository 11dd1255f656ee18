// What management would have to change to reach a target, as JSON.
#pragma once

#include <string>

#include "advise/diagnosis.h"
#include "advise/plan.h"

namespace entente::report {

/// An object: `entente`, `library`, `alliance`, `condition {band, low,
/// high}`, `request {target, budget, fixed[], by[]}`, `reached`, `plans[] {effort, band, low, high, steps[]
/// {path, partner, from, to, lever, effort, clears[], remedies[], cites[], band, low, high}}`, `proof
/// {optimal, method, answers, below {effort, low}}`, `nearest`, a plan or null, `stuck[]`, `needs`,
/// `errors[]`.
std::string plan_json(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                      const Library& library);

}  // namespace entente::report

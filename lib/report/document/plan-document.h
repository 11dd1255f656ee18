// What management would have to change to reach a target.
#pragma once

#include "advise/diagnosis.h"
#include "advise/plan.h"
#include "report/document/block.h"

namespace entente::report {

/// The plan of least effort step by step, the others in short; if there is none, why, and the best
/// achievable.
Document plan_document(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                       const Library& library);

}  // namespace entente::report

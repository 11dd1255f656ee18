// What the answers to a question can be, with what each means.
#pragma once

#include <vector>

#include "knowledge/library.h"
#include "report/schema/schema-builder.h"

namespace entente::report {

/// The values of its scale, in their order; what the head of a description tells explains itself.
std::vector<Meaning> values_of(const Question& question, const Library& library);

/// Those and what else can be answered: `unknown`, and unless the head tells it `n/a`.
std::vector<Meaning> answers_of(const Question& question, const Library& library);

}  // namespace entente::report

// The checks of the benchmark: rules of the bundled library that other tools can be taught as well.
#pragma once

#include <vector>

#include "knowledge/library.h"

namespace entente::bench {

/// The first sixty rules that only compare answers, those of the core questionnaire before the others; fewer
/// where the library has no more. None looks at the head of a description, or at the spread of answers.
std::vector<const Rule*> chosen_checks(const Library& library);

/// What a description has to answer so that each of them can come out: the core questions and those that the
/// checks ask, in the library's order.
std::vector<const Question*> questions_asked(const Library& library);

}  // namespace entente::bench

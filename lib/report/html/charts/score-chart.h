// What the score is made of: the themes' steps from 0 to its lower end, and from there to its upper end.
#pragma once

#include <string>

#include "advise/diagnosis.h"

namespace entente::report::html {

/// Empty where no theme has a rule that counts.
std::string score_chart(const Diagnosis& diagnosis, const Library& library);

}  // namespace entente::report::html

// How each theme stands, as intervals one below the other.
#pragma once

#include <string>

#include "advise/diagnosis.h"

namespace entente::report::html {

/// Empty where no theme has a rule that counts.
std::string themes_chart(const Diagnosis& diagnosis, const Library& library);

}  // namespace entente::report::html

// The condition of an alliance as an interval on the scale from 0 to 100, with the bands marked.
#pragma once

#include <string>

#include "advise/diagnosis.h"

namespace entente::report::html {

std::string condition_chart(const Diagnosis& diagnosis, const Library& library);

}  // namespace entente::report::html

// An alliance among others: what the page of a portfolio says of it.
#pragma once

#include <string>

#include "advise/diagnosis.h"

namespace entente::report::html {

/// A JSON object. portfolio.mustache names its members.
std::string entry_data(const Diagnosis& diagnosis, const Library& library);

}  // namespace entente::report::html

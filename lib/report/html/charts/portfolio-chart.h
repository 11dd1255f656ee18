// How many of a portfolio are sound, fragile, weak or open, as a picture.
#pragma once

#include <string>

#include "assess/portfolio.h"

namespace entente::report::html {

/// Empty where there is no alliance.
std::string portfolio_chart(const Portfolio& portfolio);

}  // namespace entente::report::html

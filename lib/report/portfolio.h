// A summary of many assessments.
#pragma once

#include <string>

#include "assess/portfolio.h"
#include "report/page.h"

namespace entente::report {

/// "120 sound, 340 fragile, 200 weak, 340 open; 10 could not be read".
std::string conditions_in_words(const Portfolio& portfolio);

/// "1000 alliances: 120 sound, 340 fragile, 200 weak, 340 open; 10 could not be read".
std::string portfolio_line(const Portfolio& portfolio);

/// Conditions, what the alliances are, themes, and the weaknesses by how many have them.
std::string portfolio_text(const Portfolio& portfolio, const Library& library, Look look);
std::string portfolio_json(const Portfolio& portfolio, const Library& library);

}  // namespace entente::report

// A summary of many assessments.
#pragma once

#include <string>

#include "assess/portfolio.h"
#include "report/text/text-page.h"
#include "text/json-writer.h"

namespace entente::report {

/// So many of the weaknesses are told to a person.
inline constexpr std::size_t max_listed_weaknesses = 20;

/// "1 alliance", "16 alliances".
std::string alliances_in_words(long count);

/// "120 sound, 340 fragile, 200 weak, 340 open; 10 could not be read".
std::string conditions_in_words(const Portfolio& portfolio);

/// "1000 alliances: 120 sound, 340 fragile, 200 weak, 340 open; 10 could not be read".
std::string portfolio_line(const Portfolio& portfolio);

/// Conditions, what the alliances are, themes, and the weaknesses by how many have them; `is_whole` is false
/// where the run was interrupted.
std::string portfolio_text(const Portfolio& portfolio, const Library& library, TextLayout layout,
                           bool is_whole = true);
std::string portfolio_json(const Portfolio& portfolio, const Library& library, bool is_whole = true);

/// How many are sound, fragile, weak and open, as members of an object.
void write_counts(JsonWriter& out, const BandCounts& counts);

}  // namespace entente::report

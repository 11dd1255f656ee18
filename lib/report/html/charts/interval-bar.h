// A score as a small bar in the row of a table.
#pragma once

#include <string>

#include "assess/score.h"

namespace entente::report::html {

/// From 0 to 100, solid to what is sure and hatched to what is possible, as an svg. The figures stand beside
/// it, so it is hidden from who is read to. The page has the pattern `hatch`.
std::string interval_bar(Interval score, Bands bands, const BandsFrom& from);

}  // namespace entente::report::html

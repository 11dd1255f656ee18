// What holds of reports in each format, whatever they tell of.
#pragma once

#include <span>
#include <string>

#include "report/format-registry.h"
#include "tests/fuzz/random.h"

namespace entente::fuzz {

/// How a run reports.
struct Telling {
  std::string format;
  report::FormatOptions options;
};

/// For readers of every kind, in every format, of which some are slow and come seldom.
Telling any_telling(Random& random);

/// Demands it of the report of a run; what the parts are about is all that counts of them.
void demand_good_report(const Telling& telling, std::span<const report::Fragment> parts);

}  // namespace entente::fuzz

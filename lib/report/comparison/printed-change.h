// A change and its parts as reports print them, in hundredths of a point that add up
// (report/wording/rounding.h).
#pragma once

#include <vector>

#include "advise/comparison.h"

namespace entente::report {

struct PrintedChange {
  long low = 0;
  long high = 0;

  bool is_none() const { return low == 0 && high == 0; }
  PrintedChange& operator+=(PrintedChange other) {
    low += other.low;
    high += other.high;
    return *this;
  }
};

/// From one score, as it is printed, to the other.
PrintedChange printed_change(Interval before, Interval after);

struct PrintedCause {
  Cause cause;
  PrintedChange change;
};

/// The themes add up to the whole, the factors of a theme to the theme, the rules of a factor to the factor;
/// and so do the causes to the whole.
struct PrintedComparison {
  PrintedChange change;
  std::vector<PrintedChange> themes;   ///< as those of the comparison
  std::vector<PrintedChange> factors;  ///< the same
  std::vector<PrintedChange> rules;    ///< one a rule, in the library's order
  std::vector<PrintedCause> causes;    ///< what moved the ends most first
};

PrintedComparison printed(const Comparison& comparison, Interval before, Interval after,
                          const Library& library);

}  // namespace entente::report

// Two descriptions held against each other: how each factor and theme stood before and after, and why.
#pragma once

#include "advise/attribution.h"

namespace entente {

/// A factor or a theme on both sides.
struct ComparedScore {
  Index index = 0;
  std::optional<Interval> before;  ///< nothing where nothing of it counts there
  std::optional<Interval> after;
  Change part;  ///< of the change of the alliance's score; those of all add up to it

  bool has_changed() const { return before != after; }
};

struct Comparison {
  std::vector<PartnerPair> partners;
  Change change;  ///< of the alliance's score
  /// In the library's order, those of which something counts on one side at least.
  std::vector<ComparedScore> themes;
  std::vector<ComparedScore> factors;
  Attribution attribution;
};

/// Both diagnoses are by that library.
Comparison compare(const Diagnosis& before, const Diagnosis& after, const Library& library);

}  // namespace entente

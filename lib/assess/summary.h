// What many alliances are counted and held to gates by: an assessment's outcome, without its reasons.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente {

struct Summary {
  struct Theme {
    Index theme = 0;
    Bands bands;

    friend bool operator==(const Theme&, const Theme&) = default;
  };

  Verdict verdict = Verdict::cannot_tell;
  Bands bands;
  int critical = 0;           ///< critical rules unmet
  int critical_accepted = 0;  ///< of these, the accepted ones
  int met = 0;                ///< of the rules that count
  int open = 0;
  std::vector<Theme> themes;  ///< in the library's order, those in which something counts
  std::vector<Index> unmet;   ///< rules that count, in the library's order

  friend bool operator==(const Summary&, const Summary&) = default;

  /// In percent of the rules that count and apply; 0 where none does.
  double open_share() const;
};

Summary summary_of(const Assessment& assessment, const Library& library);

}  // namespace entente

// How alike two alliances are, by how their factors stand.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente {

/// A factor that is settled in both.
struct SharedFactor {
  Index factor = 0;
  double score = 0;  ///< from 0 to 100
  double other = 0;

  double apart() const { return score < other ? other - score : score - other; }
};

struct Similarity {
  /// The mean of how far the factors settled in both are apart, in points: 0 where they are the same, 100 at
  /// most. What is open in either counts neither for nor against it (Gower, J. C. (1971), A general
  /// coefficient of similarity and some of its properties, Biometrics 27, 857–871, as a distance).
  double distance = 0;
  std::vector<SharedFactor>
      factors;  ///< that it rests on, those least apart first; equals in the library's order
};

/// Both assessments are by the same library, and of the same scope.
Similarity similarity(const Assessment& one, const Assessment& other);

}  // namespace entente

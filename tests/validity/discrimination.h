// How well a score tells successes from failures.
#pragma once

#include <cstddef>
#include <vector>

namespace entente {

/// The scores of alliances that succeeded, and of those that failed.
struct Scored {
  std::vector<double> successes;
  std::vector<double> failures;
};

/// The area under the receiver operating characteristic: how often a success scores higher than a failure,
/// over all pairs of one of each; a tie counts half (Mann & Whitney 1947, Hanley & McNeil 1982). 0.5 is
/// guessing. Neither list is empty.
double area_under_curve(const Scored& scored);

struct Range {
  double low = 0;
  double high = 0;
};

/// The middle 95 % of the areas of `draws` samples, as many successes and failures drawn with replacement as
/// there are (percentile bootstrap, Efron 1979). The same for the same input.
Range bootstrap_interval(const Scored& scored, std::size_t draws);

}  // namespace entente

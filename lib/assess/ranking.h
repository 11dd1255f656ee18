// Alliances beside each other: the place of each, as far as the open answers let it be told.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "assess/score.h"

namespace entente {

/// What an alliance is ranked by: its band first, and within a band its score.
struct RankKey {
  Bands bands;
  Interval score;
};

/// From 1, for the healthiest.
struct Rank {
  std::size_t best = 1;
  std::size_t worst = 1;

  friend bool operator==(const Rank&, const Rank&) = default;
};

/// For each, the places that it may have among all of them: better than that are only those that are higher
/// whatever the open answers are, worse only those that are lower. Equals share their places. Those of which
/// there is nothing to judge share the last ones.
std::vector<Rank> ranks(std::span<const RankKey> all);

/// The positions from the best on: by rank, then by the middle of the score; equals as they were given.
std::vector<std::size_t> from_the_best_on(std::span<const RankKey> all);

}  // namespace entente

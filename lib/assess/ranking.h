// Alliances beside each other: the place of each, as far as the open answers let it be told.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "assess/score.h"

namespace entente {

/// From 1, for the healthiest.
struct Rank {
  std::size_t best = 1;
  std::size_t worst = 1;

  friend bool operator==(const Rank&, const Rank&) = default;
};

/// For each score, the places that it may have among all of them: better than that are only those that are
/// higher whatever the open answers are, worse only those that are lower. Equal scores share their places.
std::vector<Rank> ranks(std::span<const Interval> scores);

}  // namespace entente

#include "assess/ranking.h"

#include <algorithm>

namespace entente {

std::vector<Rank> ranks(std::span<const Interval> scores) {
  std::vector<double> lows;
  std::vector<double> highs;
  for (const auto& score : scores) {
    lows.push_back(score.low);
    highs.push_back(score.high);
  }
  std::ranges::sort(lows);
  std::ranges::sort(highs);
  std::vector<Rank> found;
  found.reserve(scores.size());
  for (const auto& score : scores) {
    const auto better = lows.end() - std::ranges::upper_bound(lows, score.high);
    const auto worse = std::ranges::lower_bound(highs, score.low) - highs.begin();
    found.push_back({.best = static_cast<std::size_t>(better) + 1,
                     .worst = scores.size() - static_cast<std::size_t>(worse)});
  }
  return found;
}

}  // namespace entente

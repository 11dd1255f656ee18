#include "advise/similarity.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

bool is_settled(Interval score) {
  constexpr double rounding = 1e-9;
  return score.high - score.low <= rounding;
}

}  // namespace

Similarity similarity(const Assessment& one, const Assessment& other) {
  Similarity found;
  for (const auto& [factor, score] : one.factors) {
    const auto same = std::ranges::find(other.factors, factor, &FactorScore::factor);
    if (same == other.factors.end() || !is_settled(score) || !is_settled(same->score)) continue;
    found.factors.push_back({.factor = factor, .score = score.low, .other = same->score.low});
  }
  if (found.factors.empty()) return found;
  const auto sum =
      std::accumulate(found.factors.begin(), found.factors.end(), 0.0,
                      [](double so_far, const SharedFactor& shared) { return so_far + shared.apart(); });
  found.distance = sum / static_cast<double>(found.factors.size());
  std::ranges::stable_sort(found.factors, {}, &SharedFactor::apart);
  return found;
}

}  // namespace entente

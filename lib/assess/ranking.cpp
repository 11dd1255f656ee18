#include "assess/ranking.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente {

namespace {

/// A way in which an alliance can come out, in the order of health.
struct Health {
  Band band = Band::weak;
  double score = 0;

  friend auto operator<=>(const Health&, const Health&) = default;
};

constexpr Health nothing = {.band = Band::weak, .score = -1};

Health worst_of(const RankKey& key) {
  return key.bands.empty() ? nothing : Health{key.bands.worst, key.score.low};
}

Health best_of(const RankKey& key) {
  return key.bands.empty() ? nothing : Health{key.bands.best, key.score.high};
}

}  // namespace

std::vector<Rank> ranks(std::span<const RankKey> all) {
  std::vector<Health> worst;
  std::vector<Health> best;
  for (const auto& key : all) {
    worst.push_back(worst_of(key));
    best.push_back(best_of(key));
  }
  std::ranges::sort(worst);
  std::ranges::sort(best);
  std::vector<Rank> found;
  found.reserve(all.size());
  for (const auto& key : all) {
    const auto better = worst.end() - std::ranges::upper_bound(worst, best_of(key));
    const auto worse = std::ranges::lower_bound(best, worst_of(key)) - best.begin();
    found.push_back({.best = static_cast<std::size_t>(better) + 1,
                     .worst = all.size() - static_cast<std::size_t>(worse)});
  }
  return found;
}

std::vector<std::size_t> from_the_best_on(std::span<const RankKey> all) {
  const auto places = ranks(all);
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::tuple(places[i].worst, places[i].best, -(all[i].score.low + all[i].score.high));
  });
  return order;
}

}  // namespace entente

#include "advise/shapley.h"

#include <bit>

namespace entente {

namespace {

/// By size of a coalition: the share of all orders in which just these come before a player and all others
/// after it, |S|! (n - |S| - 1)! / n!.
std::vector<double> shares_of_orders(std::size_t players) {
  std::vector<double> shares;
  double share = 1 / static_cast<double>(players);
  for (std::size_t size = 0; size < players; ++size) {
    shares.push_back(share);
    share *= static_cast<double>(size + 1) / static_cast<double>(players - size - 1);
  }
  return shares;
}

}  // namespace

std::vector<double> shapley_values(std::span<const double> worth) {
  const auto players = static_cast<std::size_t>(std::countr_zero(worth.size()));
  std::vector<double> values(players, 0);
  const auto shares = shares_of_orders(players);
  for (std::size_t coalition = 0; coalition < worth.size(); ++coalition) {
    const auto share = static_cast<std::size_t>(std::popcount(coalition));
    for (std::size_t player = 0; player < players; ++player) {
      const auto with_player = coalition | (std::size_t{1} << player);
      if (with_player != coalition) values[player] += shares[share] * (worth[with_player] - worth[coalition]);
    }
  }
  return values;
}

}  // namespace entente

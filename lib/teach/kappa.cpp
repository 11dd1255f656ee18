#include "teach/kappa.h"

namespace entente {

std::optional<double> weighted_kappa(std::span<const Placed> placed) {
  // In whole numbers up to the last division: D is observed / n, E is expected / n².
  long observed = 0;
  long expected = 0;
  for (const auto& one : placed) {
    observed += steps_apart(one.first, one.second);
    for (const auto& other : placed) expected += steps_apart(one.first, other.second);
  }
  if (expected == 0) return std::nullopt;
  const auto count = static_cast<double>(placed.size());
  return 1 - count * static_cast<double>(observed) / static_cast<double>(expected);
}

}  // namespace entente

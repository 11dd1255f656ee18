// The Shapley value: what each player of a game brings to it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// `worth` is by coalition, where bit i stands for player i: 2 to the power of the players, the first of them
/// that of nobody. A player gets what it adds to those before it, on average over all orders in which they
/// could come; so the values add up to what all are worth beyond nobody. Shapley, L. S. (1953), A value for
/// n-person games, in: Contributions to the Theory of Games II, 307–317.
std::vector<double> shapley_values(std::span<const double> worth);

}  // namespace entente

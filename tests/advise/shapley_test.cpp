#include "advise/shapley.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "tests/advise/rounding.h"

namespace entente {
namespace {

std::vector<double> any_worth() {
  const auto players = *rc::gen::inRange(0, 6);
  std::vector<double> worth;
  for (int i = 0; i < 1 << players; ++i) worth.push_back(*rc::gen::inRange(-100, 101));
  return worth;
}

/// What each adds to those before it, over every order there is.
std::vector<double> by_orders(const std::vector<double>& worth) {
  std::vector<std::size_t> order(static_cast<std::size_t>(std::countr_zero(worth.size())));
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> added(order.size(), 0);
  int orders = 0;
  do {
    std::size_t coalition = 0;
    for (const auto player : order) {
      const auto with_player = coalition | (std::size_t{1} << player);
      added[player] += worth[with_player] - worth[coalition];
      coalition = with_player;
    }
    ++orders;
  } while (std::ranges::next_permutation(order).found);
  for (auto& sum : added) sum /= orders;
  return added;
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("a player gets what it adds, on average over all orders in which players could come") {
    CHECK(rc::check([] {
      const auto worth = any_worth();
      const auto values = shapley_values(worth);
      const auto expected = by_orders(worth);
      RC_ASSERT(values.size() == expected.size());
      for (std::size_t i = 0; i < values.size(); ++i)
        RC_ASSERT(std::abs(values[i] - expected[i]) <= rounding);
    }));
  }

  TEST_CASE("the glove game of the textbooks: one left glove and two right ones") {
    // Bit 0 has the left glove; only a pair is worth anything.
    const auto values = shapley_values(std::vector<double>{0, 0, 0, 1, 0, 1, 0, 1});
    CHECK(values[0] == doctest::Approx(4.0 / 6));
    CHECK(values[1] == doctest::Approx(1.0 / 6));
    CHECK(values[2] == doctest::Approx(1.0 / 6));
  }

  TEST_CASE("values add up to what all are worth, also of twelve players, and of none") {
    std::vector<double> worth(std::size_t{1} << 12U);
    for (std::size_t i = 0; i < worth.size(); ++i) worth[i] = std::popcount(i) > 7 ? 100 : 0;
    const auto values = shapley_values(worth);
    CHECK(std::abs(std::accumulate(values.begin(), values.end(), 0.0) - 100) <= rounding);
    CHECK(shapley_values(std::vector<double>{7}).empty());
  }
}

}  // namespace entente

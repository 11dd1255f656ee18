#include "assess/ranking.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

/// Of small whole numbers, so that ends meet.
std::vector<Interval> some_scores() {
  std::vector<Interval> scores;
  for (const auto& [low, width] : *rc::gen::container<std::vector<std::pair<int, int>>>(
           rc::gen::pair(rc::gen::inRange(0, 12), rc::gen::inRange(0, 4))))
    scores.push_back({.low = static_cast<double>(low), .high = static_cast<double>(low + width)});
  return scores;
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("scores that do not overlap have a place each, the highest the first") {
    const std::vector<Interval> scores = {{10, 20}, {90, 95}, {30, 30}};
    CHECK(ranks(scores) == std::vector<Rank>{{3, 3}, {1, 1}, {2, 2}});
  }

  TEST_CASE("scores that overlap share their places") {
    const std::vector<Interval> scores = {{60, 80}, {70, 90}, {10, 20}};
    CHECK(ranks(scores) == std::vector<Rank>{{1, 2}, {1, 2}, {3, 3}});
  }

  TEST_CASE("one about which nothing is known may stand anywhere, and holds no other down") {
    const std::vector<Interval> scores = {{0, 100}, {80, 80}, {20, 20}};
    CHECK(ranks(scores) == std::vector<Rank>{{1, 3}, {1, 2}, {2, 3}});
  }

  TEST_CASE("equal scores share their places, and so do ends that meet") {
    CHECK(ranks(std::vector<Interval>{{50, 50}, {50, 50}}) == std::vector<Rank>{{1, 2}, {1, 2}});
    CHECK(ranks(std::vector<Interval>{{50, 60}, {60, 70}}) == std::vector<Rank>{{1, 2}, {1, 2}});
  }

  TEST_CASE("none has no places") {
    CHECK(ranks({}).empty());
  }

  TEST_CASE("places are those that counting one by one gives") {
    CHECK(rc::check([] {
      const auto scores = some_scores();
      const auto found = ranks(scores);
      RC_ASSERT(found.size() == scores.size());
      for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto better =
            std::ranges::count_if(scores, [&](Interval other) { return other.low > scores[i].high; });
        const auto worse =
            std::ranges::count_if(scores, [&](Interval other) { return other.high < scores[i].low; });
        RC_ASSERT(found[i].best == static_cast<std::size_t>(better) + 1);
        RC_ASSERT(found[i].worst == scores.size() - static_cast<std::size_t>(worse));
      }
    }));
  }
}

}  // namespace entente

#include "assess/ranking.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr BandsFrom bands_from = {.fragile = 50, .sound = 75};

/// In the bands of their scores.
std::vector<RankKey> rank_keys(const std::vector<Interval>& scores) {
  std::vector<RankKey> all;
  for (const auto score : scores) all.push_back({.bands = bands_of(score, bands_from), .score = score});
  return all;
}

std::vector<Rank> ranks_of(const std::vector<Interval>& scores) {
  return ranks(rank_keys(scores));
}

/// Of small whole numbers, so that ends meet, some capped.
std::vector<RankKey> some_rank_keys() {
  std::vector<RankKey> scores;
  for (const auto& [low, width] : *rc::gen::container<std::vector<std::pair<int, int>>>(
           rc::gen::pair(rc::gen::inRange(0, 12), rc::gen::inRange(0, 4))))
    scores.push_back(
        {.bands = *rc::gen::element(Bands{Band::weak, Band::weak}, Bands{Band::weak, Band::fragile},
                                    Bands{Band::fragile, Band::sound}, Bands::none()),
         .score = {.low = static_cast<double>(low), .high = static_cast<double>(low + width)}});
  return scores;
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("scores that do not overlap have a place each, the highest the first") {
    const std::vector<Interval> scores = {{10, 20}, {90, 95}, {30, 30}};
    CHECK(ranks_of(scores) == std::vector<Rank>{{3, 3}, {1, 1}, {2, 2}});
  }

  TEST_CASE("scores that overlap share their places") {
    const std::vector<Interval> scores = {{60, 80}, {70, 90}, {10, 20}};
    CHECK(ranks_of(scores) == std::vector<Rank>{{1, 2}, {1, 2}, {3, 3}});
  }

  TEST_CASE("one about which nothing is known may stand anywhere, and holds no other down") {
    const std::vector<Interval> scores = {{0, 100}, {80, 80}, {20, 20}};
    CHECK(ranks_of(scores) == std::vector<Rank>{{1, 3}, {1, 2}, {2, 3}});
  }

  TEST_CASE("equal scores share their places, and so do ends that meet") {
    CHECK(ranks_of({{50, 50}, {50, 50}}) == std::vector<Rank>{{1, 2}, {1, 2}});
    CHECK(ranks_of({{50, 60}, {60, 70}}) == std::vector<Rank>{{1, 2}, {1, 2}});
  }

  TEST_CASE("none has no places") {
    CHECK(ranks({}).empty());
  }

  TEST_CASE("the band comes first, then the score, so that one held down does not pass a better band") {
    const std::vector<RankKey> all = {{.bands = {Band::weak, Band::weak}, .score = {85, 90}},
                                      {.bands = {Band::fragile, Band::fragile}, .score = {55, 60}},
                                      {.bands = {Band::weak, Band::weak}, .score = {20, 30}}};
    CHECK(ranks(all) == std::vector<Rank>{{2, 2}, {1, 1}, {3, 3}});
    CHECK(from_the_best_on(all) == std::vector<std::size_t>{1, 0, 2});
  }

  TEST_CASE("one of which there is nothing to judge comes last") {
    const std::vector<RankKey> all = {{.bands = Bands::none(), .score = {}},
                                      {.bands = {Band::weak, Band::weak}, .score = {0, 10}}};
    CHECK(ranks(all) == std::vector<Rank>{{2, 2}, {1, 1}});
    CHECK(from_the_best_on(all) == std::vector<std::size_t>{1, 0});
  }

  TEST_CASE("places are those that counting one by one gives") {
    CHECK(rc::check([] {
      const auto all = some_rank_keys();
      const auto found = ranks(all);
      RC_ASSERT(found.size() == all.size());
      for (std::size_t i = 0; i < all.size(); ++i) {
        const auto is_below = [](const RankKey& one, const RankKey& other) {
          if (one.bands.empty() || other.bands.empty()) return one.bands.empty() && !other.bands.empty();
          return std::pair(one.bands.best, one.score.high) < std::pair(other.bands.worst, other.score.low);
        };
        const auto better =
            std::ranges::count_if(all, [&](const RankKey& other) { return is_below(all[i], other); });
        const auto worse =
            std::ranges::count_if(all, [&](const RankKey& other) { return is_below(other, all[i]); });
        RC_ASSERT(found[i].best == static_cast<std::size_t>(better) + 1);
        RC_ASSERT(found[i].worst == all.size() - static_cast<std::size_t>(worse));
      }
    }));
  }
}

}  // namespace entente

#include "teach/kappa.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <vector>

namespace entente {
namespace {

constexpr auto weak = Band::weak;
constexpr auto fragile = Band::fragile;
constexpr auto sound = Band::sound;
constexpr double rounding = 1e-9;

std::vector<Placed> any_placed() {
  const auto band = rc::gen::element(weak, fragile, sound);
  return *rc::gen::container<std::vector<Placed>>(rc::gen::construct<Placed>(band, band));
}

std::vector<Placed> swapped(std::vector<Placed> placed) {
  for (auto& one : placed) std::swap(one.first, one.second);
  return placed;
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE("kappa of worked examples") {
    // Both use each band once; apart 0, 1, 1: D = 2/3, E = (1+2+1+1+2+1)/9 = 8/9.
    CHECK(*weighted_kappa(std::vector<Placed>{{weak, weak}, {fragile, sound}, {sound, fragile}}) ==
          doctest::Approx(0.25));
    // Always as far apart as can be: D = 2, E = 1.
    CHECK(*weighted_kappa(std::vector<Placed>{{weak, sound}, {sound, weak}}) == doctest::Approx(-1));
    // One of four is apart, by two steps: D = 1/2, E = 2·(3/4·1/2 + 1/4·1/2) = 1.
    CHECK(*weighted_kappa(std::vector<Placed>{{weak, weak}, {weak, weak}, {sound, sound}, {weak, sound}}) ==
          doctest::Approx(0.5));
    // Always one step too low, as chance would be too: the second judge puts everything into one band.
    CHECK(*weighted_kappa(std::vector<Placed>{{weak, fragile}, {weak, fragile}}) == doctest::Approx(0));
  }

  TEST_CASE("kappa is undefined where nothing was placed, or all in the same band by both") {
    CHECK(!weighted_kappa({}));
    CHECK(!weighted_kappa(std::vector<Placed>{{sound, sound}, {sound, sound}}));
  }

  TEST_CASE("kappa lies between -1 and 1, does not care who is who, nor for the order") {
    CHECK(rc::check([] {
      auto placed = any_placed();
      const auto kappa = weighted_kappa(placed);
      RC_ASSERT(kappa == weighted_kappa(swapped(placed)));
      std::ranges::reverse(placed);
      RC_ASSERT(kappa == weighted_kappa(placed));
      if (kappa) RC_ASSERT(*kappa >= -1 - rounding && *kappa <= 1);
    }));
  }

  TEST_CASE("kappa is 1 where the judges agree in all, and only there") {
    CHECK(rc::check([] {
      auto placed = any_placed();
      const auto kappa = weighted_kappa(placed);
      const bool agree =
          std::ranges::all_of(placed, [](const Placed& one) { return one.first == one.second; });
      if (kappa) RC_ASSERT((*kappa == 1) == agree);
      for (auto& one : placed) one.second = one.first;
      std::set<Band> used;
      for (const auto& one : placed) used.insert(one.first);
      RC_ASSERT(weighted_kappa(placed).has_value() == (used.size() > 1));
    }));
  }
}

}  // namespace entente

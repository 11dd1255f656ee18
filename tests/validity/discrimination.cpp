#include "tests/validity/discrimination.h"

#include <algorithm>
#include <random>

namespace entente {

namespace {

std::vector<double> drawn_from(const std::vector<double>& scores, std::mt19937& random) {
  std::vector<double> sample;
  for (std::size_t i = 0; i < scores.size(); ++i) sample.push_back(scores[random() % scores.size()]);
  return sample;
}

}  // namespace

double area_under_curve(const Scored& scored) {
  double wins = 0;
  for (const auto success : scored.successes) {
    for (const auto failure : scored.failures) {
      if (success > failure) wins += 1;
      if (success == failure) wins += 0.5;
    }
  }
  return wins / static_cast<double>(scored.successes.size() * scored.failures.size());
}

Range bootstrap_interval(const Scored& scored, std::size_t draws) {
  std::mt19937 random(1);  // any seed, but always the same
  std::vector<double> areas;
  for (std::size_t i = 0; i < draws; ++i) {
    areas.push_back(area_under_curve({.successes = drawn_from(scored.successes, random),
                                      .failures = drawn_from(scored.failures, random)}));
  }
  std::ranges::sort(areas);
  return {.low = areas[draws / 40], .high = areas[draws - 1 - draws / 40]};
}

}  // namespace entente

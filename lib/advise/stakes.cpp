#include "advise/stakes.h"

namespace entente {

namespace {

constexpr double whole = 100;

void add_half(Interval score, Interval& mean) {
  mean.low += score.low / 2;
  mean.high += score.high / 2;
}

}  // namespace

Change Stake::worth(Status status) const {
  if (status == Status::not_applicable) return {};
  const double low = status == Status::met ? whole : 0;
  const double high = status == Status::unmet ? 0 : whole;
  return {.low = points * (low - joins.low), .high = points * (high - joins.high)};
}

Change Stake::between(Status before, Status after) const {
  const auto from = worth(before);
  const auto to = worth(after);
  return {.low = to.low - from.low, .high = to.high - from.high};
}

Stakes::Stakes(const Assessment& before, const Assessment& after, const Library& library)
    : library_(library),
      factors_(library.factors.size(), Level{.score = {.low = 0, .high = 0}}),
      themes_(library.themes.size(), Level{.score = {.low = 0, .high = 0}}),
      alliance_{.score = {.low = 0, .high = 0}} {
  add(before, &Level::before);
  add(after, &Level::after);
}

void Stakes::add(const Assessment& assessment, double Level::*side) {
  for (const auto& finding : assessment.findings) {
    const auto& rule = library_.rules[finding.rule];
    if (is_scored(finding)) factors_[rule.factor].*side += rule.weight;
  }
  for (const auto& [index, score] : assessment.factors) {
    const auto& factor = library_.factors[index];
    add_half(score, factors_[index].score);
    themes_[factor.theme].*side += weight_of(factor);
  }
  for (const auto& [index, score] : assessment.themes) {
    add_half(score, themes_[index].score);
    alliance_.*side += library_.themes[index].weight;
  }
  add_half(assessment.score, alliance_.score);
}

double Stakes::weight_of(const Factor& factor) const {
  return library_.conventions.grades[static_cast<std::size_t>(factor.grade)];
}

Stake Stakes::of(const Rule& rule) const {
  const auto& factor = library_.factor_of(rule);
  const auto& its_factor = factors_[rule.factor];
  const auto& its_theme = themes_[factor.theme];
  if (its_factor.weight() == 0) return {};
  // Of an alliance of which nothing counts on one side every score is possible there, and still is a part of
  // the change; so its weights are halved all the same.
  const auto weight = (alliance_.before + alliance_.after) / 2;
  const auto of_theme = library_.theme_of(factor).weight / weight;
  const auto of_factor = of_theme * weight_of(factor) / its_theme.weight();
  Stake stake{.points = of_factor * rule.weight / its_factor.weight(), .joins = alliance_.score};
  if (its_theme.is_on_both()) stake.joins = its_theme.score;
  if (its_factor.is_on_both()) stake.joins = its_factor.score;
  return stake;
}

}  // namespace entente

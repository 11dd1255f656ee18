#include "advise/contributions.h"

#include <algorithm>

#include "assess/assess.h"

namespace entente {

namespace {

bool has_parts_at(End end, const Assessment& assessment) {
  return std::ranges::any_of(assessment.themes,
                             [end](const ThemeScore& theme) { return theme.counts_at(end); });
}

}  // namespace

double Contribution::worth(Statuses possible) const {
  const auto score = score_at(end, possible);
  return score ? points * (*score - joins) : 0;
}

Contributions::Contributions(const Assessment& before, const Assessment& after, const Library& library,
                             End end)
    : library_(library),
      end_(has_parts_at(end, before) || has_parts_at(end, after) ? end : other_end(end)),
      factors_(library.factors.size()),
      themes_(library.themes.size()) {
  add(before, &Level::before);
  add(after, &Level::after);
  alliance_.score = (before.score.*end + after.score.*end) / 2;
}

void Contributions::add(const Assessment& assessment, double Level::*side) {
  for (const auto& finding : assessment.findings) {
    const auto& rule = library_.rules[finding.rule];
    if (is_scored(finding) && score_at(end_, finding.possible)) factors_[rule.factor].*side += rule.weight;
  }
  for (const auto& [index, score] : assessment.factors) {
    const auto& factor = library_.factors[index];
    if (factors_[index].*side == 0) continue;
    factors_[index].score += score.*end_ / 2;
    themes_[factor.theme].*side += weight_of(factor);
  }
  for (const auto& theme : assessment.themes) {
    if (themes_[theme.theme].*side == 0) continue;
    themes_[theme.theme].score += theme.score.*end_ / 2;
    alliance_.*side += library_.themes[theme.theme].weight;
  }
}

double Contributions::weight_of(const Factor& factor) const {
  return library_.conventions.grades[static_cast<std::size_t>(factor.grade)];
}

Contribution Contributions::of(const Rule& rule) const {
  const auto& factor = library_.factor_of(rule);
  const auto& its_factor = factors_[rule.factor];
  const auto& its_theme = themes_[factor.theme];
  if (its_factor.weight() == 0) return {.end = end_};
  // Of an alliance of which nothing counts on one side every score is possible there, and still is a part of
  // the change; so its weights are halved all the same.
  const auto weight = (alliance_.before + alliance_.after) / 2;
  const auto of_theme = library_.theme_of(factor).weight / weight;
  const auto of_factor = of_theme * weight_of(factor) / its_theme.weight();
  Contribution contribution{
      .end = end_, .points = of_factor * rule.weight / its_factor.weight(), .joins = alliance_.score};
  if (its_theme.is_on_both()) contribution.joins = its_theme.score;
  if (its_factor.is_on_both()) contribution.joins = its_factor.score;
  return contribution;
}

}  // namespace entente

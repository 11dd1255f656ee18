#include "advise/comparison.h"

#include <algorithm>

namespace entente {

namespace {

/// The scores of the factors or the themes of an assessment, by their index.
template <class Score>
std::vector<std::optional<Interval>> by_index(const std::vector<Score>& scores, Index Score::*index,
                                              std::size_t size) {
  std::vector<std::optional<Interval>> found(size);
  for (const auto& score : scores) found[score.*index] = score.score;
  return found;
}

template <class Score>
std::vector<ComparedScore> moved(const std::vector<Score>& before, const std::vector<Score>& after,
                                 Index Score::*index, const std::vector<Change>& parts) {
  const auto from = by_index(before, index, parts.size());
  const auto to = by_index(after, index, parts.size());
  std::vector<ComparedScore> all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (from[i] || to[i])
      all.push_back({.index = static_cast<Index>(i), .before = from[i], .after = to[i], .part = parts[i]});
  }
  return all;
}

}  // namespace

Comparison compare(const Diagnosis& before, const Diagnosis& after, const Library& library) {
  Comparison comparison;
  const auto& from = before.assessment;
  const auto& to = after.assessment;
  comparison.partners = pair_partners(before.alliance, after.alliance);
  comparison.change = {.low = to.score.low - from.score.low, .high = to.score.high - from.score.high};
  comparison.attribution = attribute(before, after, comparison.partners, library);
  std::vector<Change> of_factors(library.factors.size());
  std::vector<Change> of_themes(library.themes.size());
  for (std::size_t i = 0; i < library.rules.size(); ++i) {
    const auto factor = library.rules[i].factor;
    of_factors[factor] += comparison.attribution.rules[i].change;
    of_themes[library.factors[factor].theme] += comparison.attribution.rules[i].change;
  }
  comparison.factors = moved(from.factors, to.factors, &FactorScore::factor, of_factors);
  comparison.themes = moved(from.themes, to.themes, &ThemeScore::theme, of_themes);
  return comparison;
}

}  // namespace entente

#include <fmt/format.h>

#include <algorithm>

#include "report/comparison/comparison-sections.h"
#include "report/text/text-sections.h"

namespace entente::report {

namespace {

/// One end of the scores, where there are any.
std::vector<std::optional<double>> ends(std::span<const std::optional<Interval>> scores,
                                        double Interval::*end) {
  std::vector<std::optional<double>> ends;
  for (const auto& score : scores) ends.push_back(score ? std::optional((*score).*end) : std::nullopt);
  return ends;
}

void add_scores(TextPage& page, std::string_view name, std::span<const std::optional<Interval>> scores) {
  constexpr int trend_column = 36;
  constexpr int gap = 3;
  const int column = page.width() >= narrow ? trend_column : name_column;
  // Where not all have room, the latest do.
  const auto room = static_cast<std::size_t>((page.width() - column - gap) / 2);
  const auto shown = scores.last(std::min(scores.size(), room));
  page.at(name_column).prose(name).at_or_below(column).sparkline(ends(shown, &Interval::low));
  page.at(column + static_cast<int>(shown.size()) + gap).sparkline(ends(shown, &Interval::high));
  page.follow(fmt::format("{} → {}", interval_or_none(scores.front()), interval_or_none(scores.back())), gap,
              column, Style::faint);
  page.end();
}

}  // namespace

void add_trend(TextPage& page, const Series& series, const Library& library) {
  add_section(page, "Trend, the lower end of each interval and the upper one");
  std::vector<std::optional<Interval>> scores;
  for (const auto& diagnosis : series.diagnoses) {
    const auto& assessment = diagnosis.assessment;
    scores.push_back(assessment.bands.empty() ? std::nullopt : std::optional(assessment.score));
  }
  add_scores(page, "Condition", scores);
  for (std::size_t theme = 0; theme < library.themes.size(); ++theme) {
    std::ranges::transform(series.diagnoses, scores.begin(), [theme](const Diagnosis& diagnosis) {
      return score_of_theme(static_cast<Index>(theme), diagnosis);
    });
    const bool counts = std::ranges::any_of(scores, [](const auto& score) { return score.has_value(); });
    if (counts) add_scores(page, library.themes[theme].title, scores);
  }
  const auto names = names_of(series);
  page.at(name_column)
      .prose(fmt::format("Each column is a description, from {} to {}; the higher, the healthier.",
                         names.front(), names.back()),
             Style::faint);
  page.end();
}

}  // namespace entente::report

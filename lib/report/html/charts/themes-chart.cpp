#include "report/html/charts/themes-chart.h"

#include "report/html/charts/chart-rows.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report::html {

std::string themes_chart(const Diagnosis& diagnosis, const Library& library) {
  const auto& themes = diagnosis.assessment.themes;
  if (themes.empty()) return {};
  std::vector<RowHead> heads;
  heads.reserve(themes.size());
  for (const auto& theme : themes)
    heads.push_back({library.themes[theme.theme].title, interval_in_words(theme.score)});
  const Rows rows(std::move(heads));
  Chart picture({.name = "themes",
                 .title = "The themes, each from 0 to 100",
                 .description = "A bar for each theme, solid to a score that it cannot fall below, and "
                                "hatched to one that it cannot exceed. The table below has the same "
                                "figures."},
                rows.height());
  const auto& from = library.conventions.bands;
  constexpr int names_at = 12;
  name_bands(picture, from, names_at);
  for (std::size_t row = 0; row < themes.size(); ++row) {
    const auto score = themes[row].score;
    const auto top = rows.begin(picture, row);
    draw_bands(picture, from, top, Rows::bar_height);
    constexpr int inset = 3;
    picture.interval(score, top + inset, Rows::bar_height - 2 * inset, style_name(bands_of(score, from)));
    picture.end_part();
  }
  return picture.take();
}

}  // namespace entente::report::html

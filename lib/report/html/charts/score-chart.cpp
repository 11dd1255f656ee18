#include "report/html/charts/score-chart.h"

#include <fmt/format.h>

#include "report/html/charts/chart-rows.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "report/wording/score-breakdown.h"

namespace entente::report::html {

namespace {

constexpr double point = 100;  ///< of hundredths

std::string figure(long sure, long open) {
  const auto words = points_in_words(sure);
  return open == 0 ? words : fmt::format("{} + {} open", words, points_in_words(open));
}

class Steps {
 public:
  Steps(Chart& picture, double low) : picture_(picture), open_from_(low) {}

  /// `to_next`: from this bar down to that of the next row.
  void draw(const ScoreShare& part, int y, int to_next) {
    picture_.bar(0, 100, y, Rows::bar_height, "track");
    const auto sure_to = sure_from_ + static_cast<double>(part.sure) / point;
    const auto open_to = open_from_ + static_cast<double>(part.open) / point;
    if (part.sure > 0) picture_.bar(sure_from_, sure_to, y, Rows::bar_height, "sure step");
    if (part.open > 0) picture_.open_bar(open_from_, open_to, y, Rows::bar_height, "step");
    for (const auto end : {sure_to, open_to})
      picture_.upright(end, y + Rows::bar_height, y + to_next, "thread");
    sure_from_ = sure_to;
    open_from_ = open_to;
  }

 private:
  Chart& picture_;
  double sure_from_ = 0;
  double open_from_ = 0;
};

}  // namespace

std::string score_chart(const Diagnosis& diagnosis, const Library& library) {
  const auto& assessment = diagnosis.assessment;
  const auto parts = score_breakdown(assessment, library);
  if (parts.empty()) return {};  // there is nothing to judge
  long sure = 0;
  long open = 0;
  std::vector<RowHead> heads;
  heads.reserve(parts.size() + 1);
  for (const auto& part : parts) {
    heads.push_back({library.themes[part.theme].title, figure(part.sure, part.open)});
    sure += part.sure;
    open += part.open;
  }
  heads.push_back({"Total", figure(sure, open)});
  const Rows rows(std::move(heads));
  Chart picture(
      {.name = "score",
       .title = fmt::format("What the score of {} is made of", interval_in_words(assessment.score)),
       .description = "A step for each theme. The solid steps lead from 0 to the lower end of the score, the "
                      "hatched ones, which depend on open answers, from there to its upper end. The table "
                      "below has the same figures."},
      rows.height());
  constexpr int ticks_at = 12;
  for (const int tick : {0, 25, 50, 75, 100})
    picture.words(tick, ticks_at,
                  tick == 0     ? Anchor::start
                  : tick == 100 ? Anchor::end
                                : Anchor::middle,
                  "tick", fmt::to_string(tick));
  Steps steps(picture, static_cast<double>(sure) / point);
  for (std::size_t row = 0; row < parts.size(); ++row) {
    const auto y = rows.begin(picture, row);
    steps.draw(parts[row], y, rows.to_next(row));
    picture.end_part();
  }
  const auto top = rows.begin(picture, parts.size());
  picture.bar(0, 100, top, Rows::bar_height, "track");
  picture.interval(assessment.score, top, Rows::bar_height, style_name(assessment.bands));
  picture.end_part();
  return picture.take();
}

}  // namespace entente::report::html

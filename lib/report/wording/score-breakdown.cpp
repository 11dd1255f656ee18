#include "report/wording/score-breakdown.h"

#include <numeric>

#include "assess/assess.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

constexpr double best = 100;

double sum(const std::vector<double>& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0.0);
}

/// Of the findings of one status: which they are, and their points.
struct Group {
  std::vector<std::size_t> positions;
  std::vector<double> points;
};

Group group_of(Status status, const Assessment& assessment) {
  Group group;
  for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& finding = assessment.findings[i];
    const bool counts = finding.counted && score_at(&Interval::low, finding.possible).has_value();
    if (!counts || finding.status != status) continue;
    group.positions.push_back(i);
    group.points.push_back(finding.points);
  }
  return group;
}

}  // namespace

std::vector<ScoreShare> score_breakdown(const Assessment& assessment, const Library& library) {
  double weight = 0;
  for (const auto& theme : assessment.themes) weight += library.themes[theme.theme].weight;
  std::vector<double> sure;
  std::vector<double> open;
  std::vector<double> missing;
  for (const auto& theme : assessment.themes) {
    const auto low = theme.counts_at_low ? theme.score.low : assessment.score.low;
    const auto high = theme.counts_at_high ? theme.score.high : assessment.score.high;
    const auto share = library.themes[theme.theme].weight / weight;
    sure.push_back(share * low);
    open.push_back(share * (high - low));
    missing.push_back(share * (best - high));
  }
  const auto low = in_hundredths(assessment.score.low);
  const auto high = in_hundredths(assessment.score.high);
  const auto told_sure = cut_parts(sure, low);
  const auto told_open = cut_parts(open, high - low);
  const auto told_missing = cut_parts(missing, in_hundredths(best) - high);
  std::vector<ScoreShare> parts;
  for (std::size_t i = 0; i < assessment.themes.size(); ++i) {
    parts.push_back({.theme = assessment.themes[i].theme,
                     .sure = told_sure[i],
                     .open = told_open[i],
                     .most = told_sure[i] + told_open[i] + told_missing[i]});
  }
  return parts;
}

std::vector<long> points_of_findings(const Assessment& assessment) {
  std::vector<long> told;
  told.reserve(assessment.findings.size());
  for (const auto& finding : assessment.findings) told.push_back(in_hundredths(finding.points));
  double so_far = 0;
  for (const auto status : {Status::met, Status::open, Status::unmet}) {
    const auto group = group_of(status, assessment);
    const auto before = in_hundredths(so_far);
    so_far += sum(group.points);
    const auto points = cut_parts(group.points, in_hundredths(so_far) - before);
    for (std::size_t i = 0; i < points.size(); ++i) told[group.positions[i]] = points[i];
  }
  return told;
}

}  // namespace entente::report

#include "assess/summary.h"

namespace entente {

double Summary::open_share() const {
  const auto all = static_cast<double>(met) + static_cast<double>(unmet.size()) + open;
  return all > 0 ? 100 * open / all : 0;
}

Summary summary_of(const Assessment& assessment, const Library& library) {
  Summary summary;
  summary.verdict = assessment.nature.verdict;
  summary.bands = assessment.bands;
  summary.critical = static_cast<int>(assessment.caps.size());
  for (const auto& finding : assessment.findings) {
    if (!finding.counted) continue;
    summary.met += finding.status == Status::met ? 1 : 0;
    summary.open += finding.status == Status::open ? 1 : 0;
    if (finding.status == Status::unmet) summary.unmet.push_back(finding.rule);
    if (finding.accepted && library.rules[finding.rule].severity == Severity::critical)
      ++summary.critical_accepted;
  }
  summary.themes.reserve(assessment.themes.size());
  for (const auto& theme : assessment.themes)
    summary.themes.push_back({theme.theme, bands_of(theme.score, library.conventions.bands)});
  return summary;
}

}  // namespace entente

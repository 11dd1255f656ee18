#include "assess/brief.h"

namespace entente {

double Brief::open_share() const {
  const auto all = static_cast<double>(met) + static_cast<double>(unmet.size()) + open;
  return all > 0 ? 100 * open / all : 0;
}

Brief brief_of(const Assessment& assessment, const Library& library) {
  Brief brief;
  brief.verdict = assessment.nature.verdict;
  brief.bands = assessment.bands;
  brief.critical = static_cast<int>(assessment.caps.size());
  for (const auto& finding : assessment.findings) {
    if (!finding.counted) continue;
    brief.met += finding.status == Status::met ? 1 : 0;
    brief.open += finding.status == Status::open ? 1 : 0;
    if (finding.status == Status::unmet) brief.unmet.push_back(finding.rule);
    if (finding.accepted && library.rules[finding.rule].severity == Severity::critical)
      ++brief.critical_accepted;
  }
  brief.themes.reserve(assessment.themes.size());
  for (const auto& theme : assessment.themes)
    brief.themes.push_back({theme.theme, bands_of(theme.score, library.conventions.bands)});
  return brief;
}

}  // namespace entente

#include "teach/disagreements.h"

#include <algorithm>

#include "teach/kappa.h"

namespace entente {

Band fitting(Outcome outcome) {
  switch (outcome) {
    case Outcome::success:
      return Band::sound;
    case Outcome::failure:
      return Band::weak;
    case Outcome::mixed:
      break;
  }
  return Band::fragile;
}

std::optional<int> steps_off(Bands bands, Outcome outcome) {
  if (bands.empty()) return std::nullopt;
  const auto fits = fitting(outcome);
  if (fits < bands.worst) return steps_apart(fits, bands.worst);
  if (fits > bands.best) return steps_apart(fits, bands.best);
  return bands.is_settled() ? std::optional<int>(0) : std::nullopt;
}

std::vector<std::size_t> disagreements(const Assessment& assessment, Outcome outcome) {
  std::vector<std::size_t> found;
  if (outcome == Outcome::mixed) return found;
  const auto against = outcome == Outcome::success ? Status::unmet : Status::met;
  for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& finding = assessment.findings[i];
    if (finding.counted && finding.status == against) found.push_back(i);
  }
  std::ranges::stable_sort(found, std::greater{},
                           [&](std::size_t position) { return assessment.findings[position].points; });
  if (found.size() > max_disagreements) found.resize(max_disagreements);
  return found;
}

}  // namespace entente

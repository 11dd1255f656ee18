#include "advise/priorities.h"

#include <algorithm>
#include <tuple>

#include "assess/decisive-answers.h"

namespace entente {

namespace {

std::vector<std::size_t> by_urgency(bool accepted, const Assessment& assessment, const Answers& answers,
                                    const Library& library) {
  struct Weakness {
    std::size_t position;
    std::tuple<Severity, bool, double> urgency;
  };
  std::vector<Weakness> found;
  for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& finding = assessment.findings[i];
    if (!finding.counted || finding.status != Status::unmet || finding.accepted != accepted) continue;
    const bool can_change = lever_of(finding, library, answers) != Lever::never;
    found.push_back({i, {library.rules[finding.rule].severity, can_change, finding.points}});
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Weakness::urgency);
  std::vector<std::size_t> positions;
  positions.reserve(found.size());
  for (const auto& weakness : found) positions.push_back(weakness.position);
  return positions;
}

}  // namespace

std::vector<std::size_t> weaknesses(const Assessment& assessment, const Answers& answers,
                                    const Library& library) {
  return by_urgency(false, assessment, answers, library);
}

std::vector<std::size_t> accepted_weaknesses(const Assessment& assessment, const Answers& answers,
                                             const Library& library) {
  return by_urgency(true, assessment, answers, library);
}

}  // namespace entente

#include "advise/mend.h"

#include <algorithm>
#include <tuple>

namespace entente {

std::vector<std::size_t> weaknesses(const Assessment& assessment, const Library& library) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
    const auto& finding = assessment.findings[i];
    if (finding.counted && finding.status == Status::unmet) found.push_back(i);
  }
  const auto urgency = [&](std::size_t i) {
    const auto& finding = assessment.findings[i];
    return std::tuple(library.rules[finding.rule].severity, finding.lever != Lever::never, finding.points);
  };
  std::ranges::stable_sort(found, [&](std::size_t a, std::size_t b) { return urgency(a) > urgency(b); });
  return found;
}

}  // namespace entente

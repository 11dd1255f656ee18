#include "assess/acceptance-status.h"

#include <algorithm>

namespace entente {

AcceptanceStatus acceptance_status_of(const Acceptance& acceptance, const Alliance& alliance,
                                      const Assessment& assessment) {
  const auto& findings = assessment.findings;
  const auto finding = std::ranges::lower_bound(findings, acceptance.rule, {}, &Finding::rule);
  // Those beyond the scope may have been left out.
  const bool is_found = finding != findings.end() && finding->rule == acceptance.rule;
  if (!is_found || !finding->counted) return AcceptanceStatus::beyond_scope;
  switch (finding->status) {
    case Status::met:
      return AcceptanceStatus::met;
    case Status::open:
      return AcceptanceStatus::open;
    case Status::not_applicable:
      return AcceptanceStatus::not_applicable;
    case Status::unmet:
      break;
  }
  return is_over(acceptance, alliance.as_of) ? AcceptanceStatus::over : AcceptanceStatus::holds;
}

const Acceptance* acceptance_of(const Finding& finding, const Alliance& alliance) {
  if (!finding.counted || finding.status != Status::unmet) return nullptr;
  const auto found = std::ranges::find(alliance.accepted, finding.rule, &Acceptance::rule);
  return found == alliance.accepted.end() ? nullptr : &*found;
}

}  // namespace entente

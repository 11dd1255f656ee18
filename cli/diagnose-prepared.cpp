#include "cli/diagnose-prepared.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace entente::cli {

std::optional<Diagnosis> diagnose_prepared(Alliance alliance, std::span<const AnswerOverride> overrides,
                                           const Audience& audience, const Library& library,
                                           DiagnosisLevel level, std::vector<Error>& errors) {
  std::shared_ptr<const Diagnosis> baseline;
  if (!overrides.empty())
    baseline = std::make_shared<const Diagnosis>(diagnose(alliance, library, DiagnosisLevel::counted));
  ErrorList override_errors("--set");
  for (const auto& each : overrides) apply_override(each, library, alliance, override_errors);
  ErrorList audience_errors("--audience");
  redact_for(audience, alliance, audience_errors);
  std::ranges::move(override_errors.take(), std::back_inserter(errors));
  std::ranges::move(audience_errors.take(), std::back_inserter(errors));
  if (!errors.empty()) return std::nullopt;
  auto diagnosis = diagnose(std::move(alliance), library, level);
  diagnosis.baseline = std::move(baseline);
  return diagnosis;
}

}  // namespace entente::cli

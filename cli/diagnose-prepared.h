// Diagnoses an alliance with the changes that the command line asks for.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "advise/diagnosis.h"
#include "alliance/answer-override.h"
#include "alliance/redact.h"

namespace entente::cli {

/// Applies the overrides of `--set`, redacts for the audience, and diagnoses. Nothing, and errors, if an
/// option makes no sense for this alliance, such as a partner that it does not have.
std::optional<Diagnosis> diagnose_prepared(Alliance alliance, std::span<const AnswerOverride> overrides,
                                           const Audience& audience, const Library& library,
                                           DiagnosisLevel level, std::vector<Error>& errors);

}  // namespace entente::cli

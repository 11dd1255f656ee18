// Reads and diagnoses the descriptions of a command that is not a batch.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "advise/diagnosis.h"
#include "alliance/answer-override.h"
#include "alliance/redact.h"
#include "cli/exit-status.h"
#include "report/format.h"

namespace entente::cli {

struct DescriptionRequest {
  const Library& library;
  std::vector<std::string> files;  ///< as InputArguments takes them
  std::vector<AnswerOverride> overrides = {};
  Audience audience = {};
  DiagnosisLevel level = DiagnosisLevel::whole;
  /// Errors in what the command line asks of this alliance; never, if empty.
  std::function<std::vector<Error>(const Alliance&)> check = {};
};

/// Receives the diagnoses, in the order of the inputs.
struct DiagnosisHandler {
  std::function<void(Diagnosis)> add;
  std::function<void(const report::UnreadInput&)> add_unread = [](const report::UnreadInput&) {};
};

/// Reads one description after the other and prints errors and warnings to standard error. Ends with
/// `wrong_use` at the first error of `check`, of the overrides or of the audience, `unreadable_input` if any
/// input could not be read, and `nothing_to_assess` if there is no description that a rule applies to.
ExitStatus read_descriptions(const DescriptionRequest& request, const DiagnosisHandler& handler);

}  // namespace entente::cli

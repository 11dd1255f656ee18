// What a student is told of a judgement that was turned in.
#pragma once

#include <optional>
#include <string>

#include "advise/diagnosis.h"
#include "report/text/text-page.h"
#include "teach/judgement-agreement.h"
#include "teach/student-progress.h"

namespace entente::report {

/// A judgement with what it was held against.
struct Submission {
  Judgement judgement;
  Diagnosis diagnosis;  ///< of the case
  Agreement agreement;
  std::optional<StudentProgress> progress;  ///< nothing where no diary is kept
};

/// Factor by factor, the condition, the forecast, and in words what the numbers mean.
std::string submission(const Submission& submitted, const Library& library, TextLayout layout);
std::string submission_json(const Submission& submitted, const Library& library);

}  // namespace entente::report

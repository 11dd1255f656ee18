// A diagnosis: what was found of an alliance, and what to do about it.
#pragma once

#include <memory>

#include "advise/priorities.h"
#include "advise/question-priority.h"
#include "alliance/alliance.h"
#include "assess/assessment.h"
#include "assess/summary.h"

namespace entente {

/// How much of a diagnosis is made, and told.
enum class DiagnosisLevel : std::uint8_t {
  description,  ///< nothing but the alliance
  counted,      ///< what the rules that count find
  whole,        ///< also what those beyond the scope find, and the advice
};

struct Diagnosis {
  Alliance alliance;
  Assessment assessment;
  Summary summary;                          ///< of the assessment
  std::vector<std::size_t> priorities;      ///< positions among the findings, what to mend first first
  std::vector<std::size_t> accepted;        ///< the same of the weaknesses that are accepted
  std::vector<OpenQuestion> key_questions;  ///< what to ask first first
  std::vector<OpenQuestion>
      idle_questions;  ///< in scope and open too, but nothing that counts rests on them now
  /// By the description alone, as far as the rules that count; nothing where no answer was set over it.
  std::shared_ptr<const Diagnosis> baseline = {};
};

Diagnosis diagnose(Alliance alliance, const Library& library, DiagnosisLevel depth = DiagnosisLevel::whole);

}  // namespace entente

#include "advise/diagnosis.h"

#include <algorithm>
#include <iterator>

#include "assess/assess.h"

namespace entente {

Diagnosis diagnose(Alliance alliance, const Library& library, DiagnosisLevel depth) {
  Diagnosis diagnosis;
  if (depth >= DiagnosisLevel::counted) {
    const auto beyond = depth == DiagnosisLevel::whole ? ScopePolicy::told : ScopePolicy::left_out;
    diagnosis.assessment = assess(alliance, library, beyond);
    diagnosis.summary = summary_of(diagnosis.assessment, library);
  }
  if (depth == DiagnosisLevel::whole) {
    diagnosis.priorities = weaknesses(diagnosis.assessment, alliance.answers, library);
    diagnosis.accepted = accepted_weaknesses(diagnosis.assessment, alliance.answers, library);
    diagnosis.key_questions = open_questions(alliance, diagnosis.assessment, library);
    const auto idle_questions = std::ranges::find_if_not(diagnosis.key_questions, matters);
    diagnosis.idle_questions.assign(std::make_move_iterator(idle_questions),
                                    std::make_move_iterator(diagnosis.key_questions.end()));
    diagnosis.key_questions.erase(idle_questions, diagnosis.key_questions.end());
  }
  diagnosis.alliance = std::move(alliance);
  return diagnosis;
}

}  // namespace entente

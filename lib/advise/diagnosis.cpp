#include "advise/diagnosis.h"

#include "assess/assess.h"

namespace entente {

Diagnosis diagnose(Alliance alliance, const Library& library) {
  Diagnosis diagnosis;
  diagnosis.assessment = assess(alliance, library);
  diagnosis.to_mend = weaknesses(diagnosis.assessment, alliance.answers, library);
  diagnosis.to_ask = open_questions(alliance, diagnosis.assessment, library);
  diagnosis.alliance = std::move(alliance);
  return diagnosis;
}

}  // namespace entente

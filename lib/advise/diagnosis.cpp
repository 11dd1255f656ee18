#include "advise/diagnosis.h"

#include "assess/assess.h"

namespace entente {

Diagnosis diagnose(Alliance alliance, const Library& library, Depth depth) {
  Diagnosis diagnosis;
  if (depth >= Depth::counted) {
    const auto beyond = depth == Depth::whole ? BeyondScope::told : BeyondScope::left_out;
    diagnosis.assessment = assess(alliance, library, beyond);
    diagnosis.brief = brief_of(diagnosis.assessment, library);
  }
  if (depth == Depth::whole) {
    diagnosis.to_mend = weaknesses(diagnosis.assessment, alliance.answers, library);
    diagnosis.to_ask = open_questions(alliance, diagnosis.assessment, library);
  }
  diagnosis.alliance = std::move(alliance);
  return diagnosis;
}

}  // namespace entente

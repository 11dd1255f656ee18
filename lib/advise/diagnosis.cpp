#include "advise/diagnosis.h"

#include <algorithm>
#include <iterator>

#include "assess/assess.h"

namespace entente {

Diagnosis diagnose(Alliance alliance, const Library& library, Depth depth) {
  Diagnosis diagnosis;
  if (depth >= Depth::counted) {
    const auto beyond = depth == Depth::whole ? BeyondScope::told : BeyondScope::left_out;
    diagnosis.assessment = assess(alliance, library, beyond);
    diagnosis.summary = summary_of(diagnosis.assessment, library);
  }
  if (depth == Depth::whole) {
    diagnosis.to_mend = weaknesses(diagnosis.assessment, alliance.answers, library);
    diagnosis.accepted = accepted_weaknesses(diagnosis.assessment, alliance.answers, library);
    diagnosis.to_ask = open_questions(alliance, diagnosis.assessment, library);
    const auto idle = std::ranges::find_if_not(diagnosis.to_ask, matters);
    diagnosis.idle.assign(std::make_move_iterator(idle), std::make_move_iterator(diagnosis.to_ask.end()));
    diagnosis.to_ask.erase(idle, diagnosis.to_ask.end());
  }
  diagnosis.alliance = std::move(alliance);
  return diagnosis;
}

}  // namespace entente

// A diagnosis: what was found of an alliance, and what to do about it.
#pragma once

#include "advise/ask.h"
#include "advise/mend.h"
#include "alliance/alliance.h"
#include "assess/assessment.h"

namespace entente {

struct Diagnosis {
  Alliance alliance;
  Assessment assessment;
  std::vector<std::size_t> to_mend;  ///< positions among the findings, what to mend first first
  std::vector<OpenQuestion> to_ask;
};

Diagnosis diagnose(Alliance alliance, const Library& library);

}  // namespace entente

// The definition test: is this a strategic alliance at all?
#pragma once

#include "assess/assessment.h"

namespace entente {

NatureFinding find_nature(const Library& library, const Answers& answers);

}  // namespace entente

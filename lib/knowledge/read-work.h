// Reading the bibliography.
#pragma once

#include "knowledge/draft.h"

namespace entente {

/// `bibliography.yaml`: the draft's works, by key.
void read_works(yaml::Value root, Draft& draft, ErrorList& errors);

}  // namespace entente

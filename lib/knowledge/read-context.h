// Reading what reports tell and never score.
#pragma once

#include "knowledge/draft.h"

namespace entente {

/// `context.yaml`, a list of notes: added to the draft's.
void read_context(yaml::Value root, Draft& draft, ErrorList& errors);

}  // namespace entente

// Reading what reports tell and never score.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// `context.yaml`, a list of notes: added to the draft's.
void read_background(yaml::Value root, LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

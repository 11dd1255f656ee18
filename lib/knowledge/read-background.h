// Reads background notes.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// Reads `context.yaml`, a list of notes, and adds them to the builder.
void read_background(yaml::Value root, LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

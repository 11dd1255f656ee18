// Reads the bibliography.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// Reads `bibliography.yaml` and adds its works to the builder, whose works are then sorted by key. No work
/// may have been cited yet: sorting changes indices.
void read_works(yaml::Value root, LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

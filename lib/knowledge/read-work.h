// Reading the bibliography.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// `bibliography.yaml`: the draft's works, by key.
void read_works(yaml::Value root, LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

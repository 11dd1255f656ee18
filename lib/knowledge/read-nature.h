// Reads the definition test.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// Reads `nature.yaml` into the builder. Its key `questions` must have been read already, into `questions`.
void read_nature(yaml::Value root, const std::vector<Index>& questions, LibraryBuilder& builder,
                 ErrorList& errors);

}  // namespace entente

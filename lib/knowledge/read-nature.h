// Reading the definition test.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// `nature.yaml`, whose questions have been read before.
void read_nature(yaml::Value root, const std::vector<Index>& questions, LibraryBuilder& builder,
                 ErrorList& errors);

}  // namespace entente

// Reading the definition test.
#pragma once

#include "knowledge/draft.h"

namespace entente {

/// `nature.yaml`, whose questions have been read before.
void read_nature(yaml::Value root, const std::vector<Index>& questions, Draft& draft, ErrorList& errors);

}  // namespace entente

// Reading a factor and its rules.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// `<theme>/<factor>.yaml`, whose questions (`questions`) have been read before: added to the draft's factors
/// and rules.
void read_factor(yaml::Value root, std::string_view id, Index theme, const std::vector<Index>& questions,
                 LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

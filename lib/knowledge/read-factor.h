// Reads a factor and its rules.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// Reads `<theme>/<factor>.yaml` and adds the factor and its rules to the builder. The key `questions` must
/// have been read already, into `questions`: rules may use questions of any factor.
void read_factor(yaml::Value root, std::string_view id, Index theme, const std::vector<Index>& questions,
                 LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

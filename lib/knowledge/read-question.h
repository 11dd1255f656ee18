// Reads scales and questions.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// Reads `scales.yaml` and adds its scales to the builder.
void read_scales(yaml::Value root, LibraryBuilder& builder, ErrorList& errors);

/// Reads the list under `questions` of a factor or of the definition test, and adds the questions to the
/// builder. Their paths must begin with `theme`. Returns their indices, one for each item of the list.
std::vector<Index> read_questions(yaml::Value list, std::string_view theme, LibraryBuilder& builder,
                                  ErrorList& errors);

}  // namespace entente

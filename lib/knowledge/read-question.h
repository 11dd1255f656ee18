// Reading scales and questions.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// `scales.yaml`: added to the draft's scales.
void read_scales(yaml::Value root, LibraryBuilder& builder, ErrorList& errors);

/// The list of questions of a factor or of the definition test, under `questions`: added to the draft's.
/// Their paths begin with `theme`.
std::vector<Index> read_questions(yaml::Value list, std::string_view theme, LibraryBuilder& builder,
                                  ErrorList& errors);

}  // namespace entente

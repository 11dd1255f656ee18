// Reading scales and questions.
#pragma once

#include "knowledge/draft.h"

namespace entente {

/// `scales.yaml`: added to the draft's scales.
void read_scales(yaml::Value root, Draft& draft, ErrorList& errors);

/// The list of questions of a factor or of the definition test, under `questions`: added to the draft's.
/// Their paths begin with `theme`.
std::vector<Index> read_questions(yaml::Value list, std::string_view theme, Draft& draft, ErrorList& errors);

}  // namespace entente

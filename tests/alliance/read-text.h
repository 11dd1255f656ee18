// Descriptions read from text, for tests.
#pragma once

#include <string>
#include <string_view>

#include "alliance/read-alliance.h"

namespace entente {

/// The first description; its complaints are of `test.yaml`.
ReadResult read_description(std::string_view text);

/// The head of a description with partners `a` and `b`, for answers to follow.
std::string head_for(std::string_view answers);

}  // namespace entente

// Reading a condition: a piece of an alliance description, with the few operators that combine such pieces.
#pragma once

#include <vector>

#include "knowledge/condition.h"
#include "knowledge/library-builder.h"
#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// Empty where something was complained of: an unknown path, a value off the scale, an order asked of a scale
/// that has none, an operator given what it cannot take.
std::vector<ConditionNode> read_condition(yaml::Value value, const Library& library, ErrorList& errors);

/// The same, kept with the draft.
Condition read_condition(yaml::Value value, LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

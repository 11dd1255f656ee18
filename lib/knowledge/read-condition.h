// Reads a condition: questions and expected values as in a description, combined by a few operators.
#pragma once

#include <vector>

#include "knowledge/condition.h"
#include "knowledge/library-builder.h"
#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// Returns the nodes in preorder. Returns an empty vector after an error (an unknown path, a value that is
/// not on the scale, a bound on a scale without order, a wrong operand), and also, without a new error, if a
/// question has no scale (see `has_scale`).
std::vector<ConditionNode> read_condition(yaml::Value value, const Library& library, ErrorList& errors);

/// The same, against the library read so far; the nodes are kept in the builder's arena.
Condition read_condition(yaml::Value value, LibraryBuilder& builder, ErrorList& errors);

}  // namespace entente

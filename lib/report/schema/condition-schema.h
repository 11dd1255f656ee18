// The schemas of conditions: pieces of a description, and the operators that combine them.
#pragma once

#include "knowledge/library.h"
#include "report/schema/schema-builder.h"

namespace entente::report {

/// The conditions, as `condition` in `$defs`, and for each question its values and what may be expected of
/// it.
JsonValue::Object condition_definitions(const Library& library);

/// The answers that an example gives; it needs these definitions.
Schema given_schema(const Library& library);

}  // namespace entente::report

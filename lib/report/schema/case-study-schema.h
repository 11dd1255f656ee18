// The schema of what a description carries where it is a case study.
#pragma once

#include "knowledge/library.h"
#include "report/schema/schema-builder.h"

namespace entente::report {

/// Its texts are those of `text_definitions`.
Schema case_study_schema(const Library& library);

}  // namespace entente::report

// What the files that entente reads and writes may hold, as JSON Schemas (draft 2020-12): for editors, which
// complete keys, check while somebody types and show what each answer means, and for programs that read
// reports.
#pragma once

#include <string>

#include "knowledge/library.h"

namespace entente::report {

// Each is an object, ending with a line break, ASCII only. What cannot be said in one is left to `entente
// check`: that a partner of an answer is one of the partners, that a path is one that a factor's own
// questions bring.

/// Of a description. It asks what the library asks.
std::string alliance_schema(const Library& library);

/// Of a factor's file, which may use the questions, scales and works of the library beside its own.
std::string factor_schema(const Library& library);

/// Of the JSON report, whatever the library.
std::string report_schema();

}  // namespace entente::report

// Rehearsing a library: its rules' own examples run, and rules found that could only ever come out one way,
// or only as another does.
#pragma once

#include <vector>

#include "assess/evaluate.h"
#include "knowledge/read-library.h"
#include "text/error.h"

namespace entente {

/// Each complaint stands at its rule or example, in the factor's file. Rules and examples that could not be
/// read whole are passed over.
std::vector<Error> self_test(const Library& library);

/// What was found when the library was read, and what its rehearsal finds; by file and place.
std::vector<Error> all_errors(const LoadedLibrary& loaded);

}  // namespace entente

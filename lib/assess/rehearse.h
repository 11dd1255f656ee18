// Rehearsing a library: its rules' own examples run, and rules found that could only ever come out one way,
// or only as another does.
#pragma once

#include <vector>

#include "assess/evaluate.h"
#include "text/complaint.h"

namespace entente {

/// Each complaint stands at its rule or example, in the factor's file.
std::vector<Complaint> rehearse(const Library& library);

}  // namespace entente

// Why rules came out as they did.
#pragma once

#include <span>

#include "advise/diagnosis.h"
#include "report/document/block.h"

namespace entente::report {

/// Why one rule came out as it did, down to the answers and their places.
Document why_document(const Rule& rule, const Diagnosis& diagnosis, const Library& library);

/// How each of the rules came out, with the id by which `why` explains it.
Document rules_document(std::span<const Rule* const> rules, const Diagnosis& diagnosis,
                        const Library& library);

}  // namespace entente::report

// What became of a case's alliance, and where the library was wrong about it: for after the judgement.
#pragma once

#include <string>
#include <string_view>

#include "advise/diagnosis.h"
#include "report/text/text-page.h"

namespace entente::report {

/// `id` is the case's.
std::string reveal(std::string_view id, const Diagnosis& diagnosis, const Library& library,
                   TextLayout layout);
std::string reveal_json(std::string_view id, const Diagnosis& diagnosis, const Library& library);

}  // namespace entente::report

// Cases for tests: the bundled ones, and some of the tests' own.
#pragma once

#include <string_view>
#include <vector>

#include "teach/case.h"

namespace entente {

/// The bundled cases, by the bundled library.
std::vector<Case> all_cases();

/// A case of partners `a` (Ada) and `b` (Bo) with these answers; `more` stands in its block `case`.
Case described_case(std::string_view answers, std::string_view more = {});

}  // namespace entente

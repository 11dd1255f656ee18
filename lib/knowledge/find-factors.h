// Search for factors by word.
#pragma once

#include <string_view>
#include <vector>

#include "knowledge/library.h"

namespace entente {

/// The factors that have a word beginning with `word` in their id, title, claim or one of their own
/// questions, in the order of the library. Case is ignored.
std::vector<const Factor*> find_factors(std::string_view word, const Library& library);

}  // namespace entente

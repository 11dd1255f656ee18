// The factors that a word is about.
#pragma once

#include <string_view>
#include <vector>

#include "knowledge/library.h"

namespace entente {

/// Those with a word that begins so in their id, title, claim or questions, in the library's order.
std::vector<const Factor*> find_factors(std::string_view word, const Library& library);

}  // namespace entente

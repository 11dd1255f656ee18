// The checks of the benchmark: rules of the bundled library that other tools can be taught as well.
#pragma once

#include <vector>

#include "knowledge/library.h"

namespace entente::bench {

/// Of the rules that count in the core scope, the first sixty that only compare answers, or fewer. None looks
/// at the head of a description, or at the spread of answers.
std::vector<const Rule*> chosen_checks(const Library& library);

}  // namespace entente::bench

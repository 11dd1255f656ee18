// What to mend first.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente {

/// The positions of the unmet findings that count and are not accepted: the most severe first, then what
/// management can change before what it cannot, then what would lift the score most; equals in the library's
/// order.
std::vector<std::size_t> weaknesses(const Assessment& assessment, const Answers& answers,
                                    const Library& library);

/// The same of those that are accepted.
std::vector<std::size_t> accepted_weaknesses(const Assessment& assessment, const Answers& answers,
                                             const Library& library);

}  // namespace entente

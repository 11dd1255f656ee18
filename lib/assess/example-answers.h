// The examples of a factor's rules as answers that rules can be held against.
#pragma once

#include "alliance/alliance.h"

namespace entente {

/// An example that names partners has as many as it names, and at least two.
Answers answers_of(const Example& example, const Library& library);

}  // namespace entente

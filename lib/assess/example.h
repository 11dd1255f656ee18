// The examples of a factor's rules as answers that rules can be held against.
#pragma once

#include "alliance/alliance.h"

namespace entente {

Answers answers_of(const Example& example, const Library& library);

}  // namespace entente

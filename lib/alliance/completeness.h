// How much of what is asked has been answered.
#pragma once

#include "alliance/alliance.h"

namespace entente {

/// Counts answers, not questions: one asked of each of two partners counts twice.
struct Completeness {
  int answered = 0;
  int unknown = 0;  ///< of those answered: with `unknown`
  int asked = 0;    ///< in the alliance's scope, and of stage, form and the kinds of partners
};

Completeness completeness(const Alliance& alliance, const Library& library);

}  // namespace entente

// Counts how many questions of a description are answered.
#pragma once

#include "alliance/alliance.h"

namespace entente {

/// Counts answers, not questions: a question about each of two partners counts twice.
struct Completeness {
  int answered = 0;
  int unknown = 0;  ///< of `answered`, those that are `unknown`
  int asked = 0;    ///< answers in the scope, including stage, form and kinds of partners
};

Completeness completeness(const Alliance& alliance, const Library& library);

}  // namespace entente

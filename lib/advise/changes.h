// The changes that management could make, as far as rules can tell them apart.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "alliance/alliance.h"
#include "assess/evaluate.h"

namespace entente {

/// The answers to one question, changed in some way, with the least effort that brings about what rules can
/// tell of it.
struct Way {
  std::vector<Values> possible;  ///< by slot
  int effort = 0;                ///< 0 for the first way, which changes nothing
};

/// A question whose answers could be changed.
struct Changeable {
  Index question = 0;
  std::vector<Way> ways;
  /// Whether the ways stand for all that there are; where many partners were asked, only some are looked at.
  bool is_complete = true;
  std::size_t answers = 0;  ///< of its slots, those that could be changed
};

/// The effort of changing an answer, above 0; 0 where it cannot be changed.
using EffortOf = std::function<int(Evidence slot)>;

/// The questions on which `rules` rest and that some of them call healthier in another value than now. An
/// answer that does not apply stays so.
std::vector<Changeable> changes(const Alliance& alliance, const Library& library,
                                const std::vector<Index>& rules, const EffortOf& effort_of);

}  // namespace entente

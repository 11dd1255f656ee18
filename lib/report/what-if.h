// What answers set over a description change in its diagnosis.
#pragma once

#include <string>
#include <vector>

#include "advise/diagnosis.h"

namespace entente::report {

/// Line by line: each answer that was set, the condition and the nature where they moved, and each rule that
/// counts and came out otherwise. None where nothing was set.
std::vector<std::string> what_if_in_words(const Diagnosis& diagnosis, const Library& library);

/// A rule that counts and comes out otherwise than by the description alone.
struct TurnedRule {
  Index rule = 0;
  Status before = Status::not_applicable;
  Status after = Status::not_applicable;
};

/// In the library's order.
std::vector<TurnedRule> turned_rules(const Diagnosis& before, const Diagnosis& after);

/// The answers that are others than in the description and that the reader may be told, in the library's
/// order.
std::vector<AnswerRef> set_answers(const Diagnosis& before, const Diagnosis& after, const Library& library);

}  // namespace entente::report

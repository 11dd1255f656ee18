// Random small libraries and alliances for property tests, printed so that a person can read a failure.
#pragma once

#include <rapidcheck.h>

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <vector>

#include "alliance/alliance.h"
#include "assess/evaluate.h"
#include "knowledge/library.h"

namespace entente {

/// A library with what its views point into, and an alliance described by its questions.
struct Sample {
  std::shared_ptr<const Library> library;
  Alliance alliance;
};

/// For rapidcheck, which calls it where a property fails.
void showValue(const Sample& sample, std::ostream& out);

/// One to three partners; answers of every kind; conditions of every kind of step.
rc::Gen<Sample> any_sample();

/// Each question is used by one comparison in the whole library, no rule has a `when`, no answer is `n/a` and
/// no partner is alone: an open rule can come out either way whatever the others do. There are at most
/// `max_completions`.
rc::Gen<Sample> read_once_sample();
inline constexpr std::size_t max_completions = 400;

/// An alliance described by the bundled library's questions.
rc::Gen<Sample> bundled_sample();

/// Another alliance described by the questions of the sample's library.
rc::Gen<Alliance> alliance_for(const Sample& sample);

/// A condition over the questions of the sample's library.
rc::Gen<std::vector<ConditionNode>> condition_for(const Sample& sample);

/// Where several values are still possible.
std::vector<AnswerRef> open_slots(const Sample& sample);

/// Every settled answer that an open slot may still get: a value, or for a question of several any set of
/// them but the whole, which cannot be told from unknown; `n/a` too where nothing is known of what is not a
/// fact.
std::vector<AnswerValue> outcomes(AnswerRef slot, const Sample& sample);

/// Whether `n/a` can still be answered: nothing is known, and the head of a description does not tell it.
bool may_not_apply(AnswerRef slot, const Sample& sample);

AnswerValue& value_at(AnswerRef slot, Sample& sample);
const AnswerValue& value_at(AnswerRef slot, const Sample& sample);

}  // namespace entente

// The value of an answer as rules use it: the set of scale values that are still possible.
#pragma once

#include "knowledge/scale.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

struct AnswerValue {
  ValueSet possible = 0;  ///< every value of the scale for `unknown` and `n/a`
  bool applies = true;    ///< false for `n/a`
};

/// Whether both mean the same answer to one question; `possible` is ignored if neither applies.
constexpr bool is_same(const AnswerValue& one, const AnswerValue& other) {
  return one.applies == other.applies && (!one.applies || one.possible == other.possible);
}

/// Reads a value of the scale, a list of possible values, `unknown` or `n/a`. Anything else is an error and
/// returns an empty optional. `path` names the question in errors.
std::optional<AnswerValue> read_answer_value(yaml::Value value, const Scale& scale, std::string_view path,
                                             ErrorList& errors);

/// The value in words: "partly", "partly or yes", "unknown", "n/a".
std::string to_text(const Scale& scale, AnswerValue value);

}  // namespace entente

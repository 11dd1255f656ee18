// What an answer says, as rules see it: the values of the scale that it leaves possible.
#pragma once

#include "knowledge/scale.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

struct AnswerValue {
  ValueSet possible = 0;  ///< all of the scale's for `unknown`
  bool applies = true;    ///< false for `n/a`
};

/// Whether they say the same of a question.
constexpr bool is_same(const AnswerValue& one, const AnswerValue& other) {
  return one.applies == other.applies && (!one.applies || one.possible == other.possible);
}

/// Reads a value, a list of the values it may be, `unknown` or `n/a`; anything else is complained of. `path`
/// names the question in complaints.
std::optional<AnswerValue> read_answer_value(yaml::Value value, const Scale& scale, std::string_view path,
                                             ErrorList& errors);

/// As a file would say it: "partly", "partly or yes", "unknown", "n/a".
std::string to_text(const Scale& scale, AnswerValue value);

}  // namespace entente

// An answer from the command line that replaces the one in the description (what-if analysis).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "text/error.h"

namespace entente {

/// The question, and optionally the partner, that a command line names.
struct AnswerName {
  Index question = 0;
  std::optional<std::string> partner;  ///< its key; empty: every partner, or the alliance
};

struct AnswerOverride {
  AnswerName to;
  Answer answer;  ///< its location has line 0; its note is in `note`
  Note note;      ///< views into `text`
  std::shared_ptr<const std::string> text;
};

/// Reads `path` or `path@partner`. The question must not be a fact. Returns an empty optional after an error.
std::optional<AnswerName> read_answer_name(std::string_view text, const Library& library, ErrorList& errors);

/// The answers that `name` means in an alliance, as partner indices for `Answers::at`. If there is no such
/// partner, reports an error and returns an empty vector.
std::vector<std::size_t> slots_of(const AnswerName& name, const Library& library, const Alliance& alliance,
                                  ErrorList& errors);

/// Reads `path=value` or `path@partner=value`; the value is YAML, as in a description. Returns an empty
/// optional after an error.
std::optional<AnswerOverride> read_answer_override(std::string_view text, const Library& library,
                                                   ErrorList& errors);

/// Replaces the answers in an alliance. If there is no such partner, reports an error and replaces none.
void apply_override(const AnswerOverride& answer_override, const Library& library, Alliance& alliance,
                    ErrorList& errors);

}  // namespace entente

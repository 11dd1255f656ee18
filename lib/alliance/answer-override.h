// What if: an answer given beside the description, over the file's own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "text/error.h"

namespace entente {

/// An answer as it is named on a command line.
struct AnswerName {
  Index question = 0;
  std::optional<std::string> partner;  ///< its key; of every partner, or of the alliance, where there is none
};

struct AnswerOverride {
  AnswerName to;
  Answer answer;  ///< its place is nowhere
  Note note;      ///< a part of `text`
  std::shared_ptr<const std::string> text;
};

/// Reads `path` or `path@partner`, of a question that is not told by the description's head.
std::optional<AnswerName> read_answer_name(std::string_view text, const Library& library, ErrorList& errors);

/// The slots of the question that are meant in an alliance; complains where that has no such partner.
std::vector<std::size_t> slots_of(const AnswerName& name, const Library& library, const Alliance& alliance,
                                  ErrorList& errors);

/// Reads `path=value` or `path@partner=value`.
std::optional<AnswerOverride> read_answer_override(std::string_view text, const Library& library,
                                                   ErrorList& errors);

/// Makes it on an alliance; complains where that has no such partner.
void apply_override(const AnswerOverride& answer_override, const Library& library, Alliance& alliance,
                    ErrorList& errors);

}  // namespace entente

// Writes an answer into the text of a description; everything else, comments and layout included, is kept.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "alliance/alliance.h"
#include "alliance/edit-result.h"
#include "yaml/read/document-splitter.h"

namespace entente {

struct NewAnswer {
  Index question = 0;       ///< not a fact: for those, see write-head.h
  std::size_t partner = 0;  ///< an index; ignored for a question about the alliance
  AnswerValue value;
  /// The new note, valid UTF-8. If set, even to an empty text, it replaces everything beside the old answer,
  /// which was about that answer, except for `x-` entries. If not set, everything beside the answer is kept.
  std::optional<std::string> because = {};
};

/// Writes an answer into description number `document` of `text`, which must have no errors. The new text is
/// read again to verify that only that answer changed; if the layout does not allow that, the result is a
/// refusal that says what to write by hand.
EditResult write_answer(std::string_view text, int document, const NewAnswer& answer, const Library& library,
                        yaml::SplitAt cut = yaml::SplitAt::markers);

}  // namespace entente

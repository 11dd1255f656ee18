// Writing an answer into the text of a description, at its place, so that all else stays as it was written.
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
  Index question = 0;       ///< no fact: those stand in the description's head (write-head.h)
  std::size_t partner = 0;  ///< a position; it does not matter for a question asked of the alliance
  AnswerValue value;
  /// The note beside it, valid UTF-8. With one, even an empty one, nothing of what stood beside the answer
  /// stays, since it told of another, but for the keys that are the writer's own; without one, all of it
  /// does.
  std::optional<std::string> because = {};
};

/// Writes an answer into the description of that number in `text`, which is read without complaint. What it
/// gives reads as the same descriptions but for that answer, which is verified; layouts in which that cannot
/// be are refused.
EditResult write_answer(std::string_view text, int document, const NewAnswer& answer, const Library& library,
                        yaml::SplitAt cut = yaml::SplitAt::markers);

}  // namespace entente

// Clues: what a class is told of a case before it judges, which is evidence without answers and without the
// ending.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "assess/evaluate.h"

namespace entente {

/// What is noted beside a known answer. Views the alliance's text.
struct Clue {
  Index question = 0;
  std::vector<std::size_t> partners;  ///< it is told of; none where of the alliance or of all partners alike
  std::string_view text;
};

/// In the library's order; none of what was told only after the end.
std::vector<Clue> clues(const Alliance& alliance, const Library& library);

/// What was asked and is not known, in the same order, and with the same left out.
std::vector<AnswerRef> unknown_answers(const Alliance& alliance, const Library& library);

/// The clue with the names of the partners that it is told of: "Toyota: It had done nothing of the kind."
std::string to_text(const Clue& clue, const Alliance& alliance);

}  // namespace entente

// What to ask next, and what each answer would do.
#pragma once

#include <cstddef>
#include <limits>

#include "advise/diagnosis.h"
#include "report/document/block.h"

namespace entente::report {

/// As a limit: every question.
inline constexpr std::size_t all_questions = std::numeric_limits<std::size_t>::max();

/// At most `limit` of the questions on which something depends, those first whose answers settle most; then
/// the other open ones, without more words.
Document questions_document(const Diagnosis& diagnosis, const Library& library,
                            std::size_t limit = all_questions);

}  // namespace entente::report

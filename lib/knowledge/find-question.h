// The question that a path in a file means.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "knowledge/library.h"
#include "text/error.h"

namespace entente {

/// Finds the questions of one library, quickly where they are asked for in its order.
class QuestionFinder {
 public:
  explicit QuestionFinder(const Library& library) : questions_(library.questions) {}

  /// The question whose path is `theme.name`, or nothing.
  const Question* find(std::string_view theme, std::string_view name);

 private:
  std::span<const Question> questions_;
  std::size_t next_ = 0;  ///< where the next one is looked for first
};

/// Nothing where no question has that path, which is complained of, with the nearest path or word of
/// `besides`.
const Question* find_question(std::string_view path, SourceLocation at, const Library& library,
                              ErrorList& errors, std::span<const std::string_view> besides = {});

}  // namespace entente

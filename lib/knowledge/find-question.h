// Lookup of a question by its path, with an error for unknown paths.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "knowledge/library.h"
#include "text/error.h"

namespace entente {

/// Finds questions of one library; fast if they are looked up in the order of the library.
class QuestionFinder {
 public:
  explicit QuestionFinder(const Library& library) : questions_(library.questions) {}

  /// The question with the path `theme.name`, or nullptr.
  const Question* find(std::string_view theme, std::string_view name);

 private:
  std::span<const Question> questions_;
  std::size_t next_ = 0;  ///< the position at which the next search starts
};

/// The question with that path. If there is none, returns nullptr and reports an error that suggests the
/// closest path or, of `besides`, the closest word.
const Question* find_question(std::string_view path, SourceLocation at, const Library& library,
                              ErrorList& errors, std::span<const std::string_view> besides = {});

}  // namespace entente

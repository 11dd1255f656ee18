#include "knowledge/find-question.h"

#include <fmt/format.h>

#include <vector>

#include "text/closest-match.h"

namespace entente {

const Question* QuestionFinder::find(std::string_view theme, std::string_view name) {
  // Descriptions mostly list questions in the library's order, so the search starts after the last one found
  // and wraps around. The parts are compared without joining them, to save an allocation for each answer.
  const std::size_t length = theme.size() + 1 + name.size();
  for (std::size_t left = questions_.size(); left > 0; --left) {
    if (next_ == questions_.size()) next_ = 0;
    const auto& question = questions_[next_++];
    const auto path = question.path;
    if (path.size() == length && path.ends_with(name) && path.starts_with(theme) && path[theme.size()] == '.')
      return &question;
  }
  return nullptr;
}

const Question* find_question(std::string_view path, SourceLocation at, const Library& library,
                              ErrorList& errors, std::span<const std::string_view> besides) {
  if (const auto* found = library.find_question(path)) return found;
  std::vector<std::string_view> known(besides.begin(), besides.end());
  known.reserve(known.size() + library.questions.size());
  for (const auto& question : library.questions) known.push_back(question.path);
  errors.add(at, fmt::format("unknown question {}", quote(path)), did_you_mean(path, known));
  return nullptr;
}

}  // namespace entente

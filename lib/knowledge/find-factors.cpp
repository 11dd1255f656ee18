#include "knowledge/find-factors.h"

#include <algorithm>

#include "text/find-word.h"

namespace entente {

namespace {

bool is_about(const Question& question, std::string_view word) {
  return has_word(question.path, word) || has_word(question.ask, word);
}

}  // namespace

std::vector<const Factor*> find_factors(std::string_view word, const Library& library) {
  const auto asks = [&](Index question) { return is_about(library.questions[question], word); };
  std::vector<const Factor*> found;
  for (const auto& factor : library.factors) {
    if (has_word(factor.id, word) || has_word(factor.title, word) || has_word(factor.claim, word) ||
        std::ranges::any_of(factor.questions, asks))
      found.push_back(&factor);
  }
  return found;
}

}  // namespace entente

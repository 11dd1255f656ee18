#include "alliance/completeness.h"

#include "knowledge/description-facts.h"

namespace entente {

Completeness completeness(const Alliance& alliance, const Library& library) {
  Completeness count;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto& question = library.questions[i];
    const bool is_counted = i == index_of(Fact::partner_count);  // not asked: the partners are counted
    if (is_counted || !alliance.scope.includes(question)) continue;
    for (std::size_t slot = 0; slot < slot_count(question, alliance); ++slot) {
      const auto& answer = alliance.answers.at(static_cast<Index>(i), slot);
      ++count.asked;
      count.answered += answer.given ? 1 : 0;
      count.unknown += answer.given && !is_known(answer, library.scale_of(question)) ? 1 : 0;
    }
  }
  return count;
}

}  // namespace entente

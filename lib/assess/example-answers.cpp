#include "assess/example-answers.h"

#include <algorithm>

#include "knowledge/description-facts.h"

namespace entente {

Answers answers_of(const Example& example, const Library& library) {
  Answers answers(library, example.partners.size());
  if (std::ranges::any_of(example.given, [](const GivenAnswer& given) { return !given.partner.empty(); })) {
    const auto count = std::min(example.partners.size(), max_partners_counted());
    answers.at(index_of(Fact::partner_count)).value.possible = only(count);
  }
  for (const auto& given : example.given) {
    const bool of_each = library.questions[given.question].of == Subject::partner;
    for (std::size_t partner = 0; partner < (of_each ? example.partners.size() : 1); ++partner) {
      if (given.partner.empty() || given.partner == example.partners[partner]) {
        answers.at(given.question, partner).value = given.value;
      }
    }
  }
  return answers;
}

}  // namespace entente

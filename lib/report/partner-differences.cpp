#include "report/partner-differences.h"

namespace entente::report {

PartnerDifferences partner_differences(const Alliance& alliance, const Library& library) {
  PartnerDifferences sides;
  if (alliance.answers.is_redacted()) return sides;
  for (const auto& question : library.questions) {
    if (question.fact || question.of != Subject::partner) continue;
    const auto index = library.index_of(question);
    const auto& scale = library.scale_of(question);
    const Answer* first = nullptr;
    bool are_apart = false;
    std::size_t known = 0;
    bool is_answered = false;
    for (std::size_t partner = 0; partner < alliance.partners.size(); ++partner) {
      const auto& answer = alliance.answers.at(index, partner);
      is_answered = is_answered || answer.given;
      if (!is_known(answer, scale)) continue;
      ++known;
      if (first == nullptr) first = &answer;
      are_apart = are_apart || !is_same(first->value, answer.value);
    }
    if (are_apart) {
      sides.apart.push_back(index);
    } else if (known == alliance.partners.size() && known > 1) {
      ++sides.same;
    } else if (is_answered) {
      ++sides.unknown;
    }
  }
  return sides;
}

}  // namespace entente::report

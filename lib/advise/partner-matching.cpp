#include "advise/partner-matching.h"

#include <algorithm>

namespace entente {

std::vector<PartnerPair> pair_partners(const Alliance& before, const Alliance& after) {
  std::vector<PartnerPair> pairs;
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < after.partners.size(); ++i) left.push_back(i);
  for (std::size_t i = 0; i < before.partners.size(); ++i) {
    auto& pair = pairs.emplace_back(PartnerPair{.before = i, .after = std::nullopt});
    const auto same = std::ranges::find(after.partners, before.partners[i].key, &Partner::key);
    if (same == after.partners.end()) continue;
    pair.after = static_cast<std::size_t>(same - after.partners.begin());
    std::erase(left, *pair.after);
  }
  auto next = left.begin();
  for (auto& pair : pairs) {
    if (!pair.after && next != left.end()) pair.after = *next++;
  }
  for (; next != left.end(); ++next) pairs.push_back({.before = std::nullopt, .after = *next});
  return pairs;
}

Answers answers_by_pair(const Answers& answers, std::span<const PartnerPair> pairs, PairSide side,
                        const Library& library) {
  Answers laid(library, pairs.size());
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto question = static_cast<Index>(i);
    if (library.questions[i].of == Subject::alliance) {
      laid.at(question).value = answers.at(question).value;
      continue;
    }
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      auto& value = laid.at(question, pair).value;
      if (const auto partner = pairs[pair].*side) {
        value = answers.at(question, *partner).value;
      } else {
        value.applies = false;
      }
    }
  }
  return laid;
}

std::optional<AnswerRef> own_slot(AnswerRef of_pair, std::span<const PartnerPair> pairs, PairSide side,
                                  const Library& library) {
  if (library.questions[of_pair.question].of == Subject::alliance) return of_pair;
  const auto partner = pairs[of_pair.partner].*side;
  if (!partner) return std::nullopt;
  return AnswerRef{.question = of_pair.question, .partner = *partner};
}

}  // namespace entente

#include "advise/resolutions.h"

#include <limits>

#include "assess/assess.h"
#include "assess/decisive-answers.h"

namespace entente {

namespace {

constexpr double max_answers_tried = 1 << 18;

}  // namespace

std::vector<Resolution> resolutions_of(const Rule& rule, const Answers& answers, const Library& library) {
  const auto finding = finding_of(rule, library, answers);
  if (finding.status != Status::open) return {};
  std::vector<Resolution> all;
  auto tried = answers;
  for (const auto slot : decisive_answers_of(finding, library, answers)) {
    auto& resolution = all.emplace_back(Resolution{.slot = slot});
    auto& possible = tried.at(slot.question, slot.partner).value.possible;
    const auto before = possible;
    for (auto left = before; left != 0; left &= left - 1) {
      possible = left & (~left + 1);
      resolution.values[static_cast<std::size_t>(status_of(rule, library, tried))] |= possible;
    }
    possible = before;
  }
  return all;
}

std::vector<ChangedAnswer> nearest_fix(const Rule& rule, const Alliance& alliance, const Library& library) {
  const auto each_counts_one = [](AnswerRef) { return 1; };
  const std::vector<Index> rules = {library.index_of(rule)};
  const Interventions changes(alliance, library, rules, each_counts_one);
  const auto questions = changes.looked_at_by(rules);
  if (changes.combinations(questions) > max_answers_tried) return {};
  int least = std::numeric_limits<int>::max();
  Answers closest_match = alliance.answers;
  changes.for_each_combination(questions, [&](const Answers& answers, int effort) {
    if (effort >= least || status_of(rule, library, answers) != Status::met) return;
    least = effort;
    closest_match = answers;
  });
  return changed_answers(alliance, closest_match, library);
}

}  // namespace entente

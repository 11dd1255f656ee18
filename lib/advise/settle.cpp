#include "advise/settle.h"

#include <limits>

#include "advise/changes.h"
#include "assess/assess.h"
#include "assess/evidence.h"

namespace entente {

namespace {

constexpr double most_combinations = 1 << 18;

/// The ways to change the answers of a rule, one combination after the other.
class Combinations {
 public:
  Combinations(std::vector<Changeable> questions, const Answers& answers)
      : questions_(std::move(questions)), ways_(questions_.size()), answers_(answers) {}

  bool are_few() const {
    double product = 1;
    for (const auto& question : questions_) product *= static_cast<double>(question.ways.size());
    return product <= most_combinations;
  }

  const Answers& answers() const { return answers_; }

  int effort() const {
    int sum = 0;
    for (std::size_t i = 0; i < ways_.size(); ++i) sum += questions_[i].ways[ways_[i]].effort;
    return sum;
  }

  /// False after the last.
  bool next() {
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      const bool is_last = ++ways_[i] == questions_[i].ways.size();
      if (is_last) ways_[i] = 0;
      const auto& possible = questions_[i].ways[ways_[i]].possible;
      for (std::size_t slot = 0; slot < possible.size(); ++slot)
        answers_.at(questions_[i].question, slot).value.possible = possible[slot];
      if (!is_last) return true;
    }
    return false;
  }

 private:
  std::vector<Changeable> questions_;
  std::vector<std::size_t> ways_;  ///< by question
  Answers answers_;
};

std::vector<Mend> differences(const Answers& from, const Answers& to, const Alliance& alliance,
                              const Library& library) {
  std::vector<Mend> mends;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    for (std::size_t who = 0; who < slots(library.questions[i], alliance); ++who) {
      const Evidence slot{.question = static_cast<Index>(i), .partner = who};
      const auto possible = to.at(slot.question, who).value.possible;
      if (possible != from.at(slot.question, who).value.possible)
        mends.push_back({.slot = slot, .to = static_cast<std::size_t>(lowest(possible))});
    }
  }
  return mends;
}

}  // namespace

std::vector<Settling> what_settles(const Rule& rule, const Answers& answers, const Library& library) {
  const auto finding = finding_of(rule, library, answers);
  if (finding.status != Status::open) return {};
  std::vector<Settling> all;
  auto tried = answers;
  for (const auto slot : evidence_of(finding, library, answers)) {
    auto& settling = all.emplace_back(Settling{.slot = slot});
    auto& possible = tried.at(slot.question, slot.partner).value.possible;
    const auto before = possible;
    for (auto left = before; left != 0; left &= left - 1) {
      possible = left & (~left + 1);
      settling.values[static_cast<std::size_t>(status_of(rule, library, tried))] |= possible;
    }
    possible = before;
  }
  return all;
}

std::vector<Mend> nearest_mend(const Rule& rule, const Alliance& alliance, const Library& library) {
  const auto each_counts_one = [](Evidence) { return 1; };
  Combinations combinations(changes(alliance, library, {library.index_of(rule)}, each_counts_one),
                            alliance.answers);
  if (!combinations.are_few()) return {};
  int least = std::numeric_limits<int>::max();
  Answers nearest = alliance.answers;
  while (combinations.next()) {
    if (combinations.effort() >= least || status_of(rule, library, combinations.answers()) != Status::met)
      continue;
    least = combinations.effort();
    nearest = combinations.answers();
  }
  return differences(alliance.answers, nearest, alliance, library);
}

}  // namespace entente

#include "advise/ask.h"

#include <algorithm>

#include "assess/assess.h"
#include "assess/evidence.h"

namespace entente {

namespace {

/// Several values of a question that takes them are an answer, as long as they are not all.
bool is_open(const Question& question, AnswerValue value, const Library& library) {
  if (!value.applies) return false;
  return question.several ? value.possible == all_values(library.scale_of(question))
                          : std::popcount(value.possible) > 1;
}

/// Tries answers out on a copy of the alliance's.
class Trial {
 public:
  Trial(const Alliance& alliance, const Assessment& assessment, const Library& library)
      : library_(library), answers_(alliance.answers), score_(assessment.score) {
    for (const auto& finding : assessment.findings) {
      statuses_.push_back(finding.counted ? finding.status : Status::not_applicable);
      open_.push_back(finding.counted && finding.status == Status::open);
    }
  }

  double gain(Evidence slot) {
    const auto affected = open_rules_about(slot.question);
    if (affected.empty()) return 0;
    auto& value = answers_.at(slot.question, slot.partner).value;
    const auto before = value.possible;
    double gain = 0;
    for (auto left = before; left != 0; left &= left - 1) {
      value.possible = left & (~left + 1);
      for (const auto rule : affected) statuses_[rule] = status_of(library_.rules[rule], library_, answers_);
      const auto score = score_of(statuses_, library_);
      gain = std::max({gain, score.low - score_.low, score_.high - score.high});
    }
    value.possible = before;
    for (const auto rule : affected) statuses_[rule] = Status::open;
    return gain;
  }

 private:
  std::vector<std::size_t> open_rules_about(Index question) const {
    std::vector<std::size_t> rules;
    for (std::size_t rule = 0; rule < open_.size(); ++rule) {
      if (open_[rule] && mentions(library_.rules[rule], question)) rules.push_back(rule);
    }
    return rules;
  }

  const Library& library_;
  Answers answers_;
  Interval score_;
  std::vector<Status> statuses_;
  std::vector<bool> open_;
};

/// The slots that keep the verdict open: those of the open necessary marks, or else of the open supporting
/// ones.
struct DecidingNature {
  std::vector<Evidence> slots;
  bool necessary = false;
};

DecidingNature deciding_nature(const Assessment& assessment, const Answers& answers, const Library& library) {
  std::vector<Evidence> necessary;
  std::vector<Evidence> supporting;
  if (assessment.nature.verdict != Verdict::cannot_tell) return {};
  for (const auto& finding : assessment.nature.marks) {
    if (finding.holds != Truth::open) continue;
    auto& slots = library.nature.marks[finding.mark].necessary ? necessary : supporting;
    std::ranges::copy(evidence_of(finding, library, answers), std::back_inserter(slots));
  }
  if (necessary.empty()) return {.slots = std::move(supporting), .necessary = false};
  return {.slots = std::move(necessary), .necessary = true};
}

}  // namespace

std::vector<OpenQuestion> open_questions(const Alliance& alliance, const Assessment& assessment,
                                         const Library& library) {
  const auto nature = deciding_nature(assessment, alliance.answers, library);
  Trial trial(alliance, assessment, library);
  std::vector<OpenQuestion> open;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto& question = library.questions[i];
    for (std::size_t partner = 0; partner < slots(question, alliance); ++partner) {
      const Evidence slot{.question = static_cast<Index>(i), .partner = partner};
      if (!alliance.answers.is_told(slot.question, partner)) continue;
      if (!is_open(question, alliance.answers.at(slot.question, partner).value, library)) continue;
      const bool decides = std::ranges::find(nature.slots, slot) != nature.slots.end();
      const auto gain = alliance.scope.includes(question) ? trial.gain(slot) : 0;
      if (decides || gain > 0) open.push_back({.slot = slot, .gain = gain, .decides_nature = decides});
    }
  }
  const auto urgency = [&nature](const OpenQuestion& question) {
    return std::pair(nature.necessary && question.decides_nature, question.gain);
  };
  std::ranges::stable_sort(open, std::ranges::greater{}, urgency);
  return open;
}

}  // namespace entente

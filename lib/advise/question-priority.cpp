#include "advise/question-priority.h"

#include <algorithm>
#include <tuple>

#include "assess/assess.h"
#include "assess/decisive-answers.h"

namespace entente {

namespace {

/// Several values of a question that takes them are an answer, as long as they are not all.
bool is_open(const Question& question, AnswerValue value, const Library& library) {
  if (!value.applies) return false;
  return question.several ? value.possible == all_values(library.scale_of(question))
                          : std::popcount(value.possible) > 1;
}

/// How much is open; nothing where there is nothing to judge.
double width(Interval score, Bands bands) {
  return bands.empty() ? 0 : score.high - score.low;
}

int width(Bands bands) {
  return bands.empty() ? 0 : static_cast<int>(bands.best) - static_cast<int>(bands.worst);
}

/// Tries answers out on a copy of the alliance's.
class Trial {
 public:
  Trial(const Alliance& alliance, const Assessment& assessment, const Library& library)
      : library_(library),
        answers_(alliance.answers),
        score_(assessment.score),
        bands_(assessment.bands),
        statuses_(counted_statuses(assessment, library)),
        open_(library.questions.size()) {
    for (const auto& finding : assessment.findings) {
      if (finding.counted && finding.status == Status::open) note_questions(finding);
    }
  }

  /// Fills in what answers to the question would do.
  void look_ahead(OpenQuestion& open) {
    const auto& rules = open_[open.slot.question];
    if (rules.empty()) return;
    auto& value = answers_.at(open.slot.question, open.slot.partner).value;
    const auto before = value.possible;
    for (auto left = before; left != 0; left &= left - 1) {
      value.possible = left & (~left + 1);
      for (const auto rule : rules)
        statuses_[rule] = possible_statuses(library_.rules[rule], library_, answers_);
      const auto score = score_of(statuses_, library_);
      open.effects.push_back({.value = static_cast<std::size_t>(lowest(value.possible)),
                              .score = score,
                              .bands = bands_of(score, statuses_, library_)});
    }
    value.possible = before;
    for (const auto rule : rules)
      statuses_[rule] = possible_statuses(library_.rules[rule], library_, answers_);
    find_frontier(open);
  }

 private:
  void note_questions(const Finding& finding) {
    const auto& rule = library_.rules[finding.rule];
    for (const auto condition : {rule.when, rule.healthy}) {
      for (const auto& step : condition) {
        if (!step.asks()) continue;
        auto& rules = open_[step.question];
        if (rules.empty() || rules.back() != finding.rule) rules.push_back(finding.rule);
      }
    }
  }

  void find_frontier(OpenQuestion& open) const {
    for (const auto& effect : open.effects) {
      open.gain += width(score_, bands_) - width(effect.score, effect.bands);
      open.bands_gain += width(bands_) - width(effect.bands);
    }
    const auto answers = static_cast<double>(open.effects.size());
    open.gain /= answers;
    open.bands_gain /= answers;
  }

  const Library& library_;
  Answers answers_;
  Interval score_;
  Bands bands_;
  std::vector<Statuses> statuses_;
  std::vector<std::vector<Index>> open_;  ///< by question: the rules that count, are open and look at it
};

/// The slots that keep the verdict open: those of the open necessary marks, or else of the open supporting
/// ones.
struct DecidingNature {
  std::vector<AnswerRef> slots;
  bool necessary = false;
};

DecidingNature deciding_nature(const Assessment& assessment, const Answers& answers, const Library& library) {
  std::vector<AnswerRef> necessary;
  std::vector<AnswerRef> supporting;
  if (assessment.nature.verdict != Verdict::cannot_tell) return {};
  for (const auto& finding : assessment.nature.marks) {
    if (finding.holds != Truth::open) continue;
    auto& slots = library.nature.marks[finding.mark].necessary ? necessary : supporting;
    std::ranges::copy(decisive_answers_of(finding, library, answers), std::back_inserter(slots));
  }
  if (necessary.empty()) return {.slots = std::move(supporting), .necessary = false};
  return {.slots = std::move(necessary), .necessary = true};
}

/// Those that the open rules that count rest on, in order.
std::vector<AnswerRef> awaited(const Assessment& assessment, const Answers& answers, const Library& library) {
  std::vector<AnswerRef> slots;
  for (const auto& finding : assessment.findings) {
    if (finding.counted && finding.status == Status::open)
      std::ranges::copy(decisive_answers_of(finding, library, answers), std::back_inserter(slots));
  }
  std::ranges::sort(slots);
  return slots;
}

}  // namespace

std::vector<OpenQuestion> open_questions(const Alliance& alliance, const Assessment& assessment,
                                         const Library& library) {
  const auto nature = deciding_nature(assessment, alliance.answers, library);
  const auto waited_for = awaited(assessment, alliance.answers, library);
  Trial trial(alliance, assessment, library);
  std::vector<OpenQuestion> all;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto& question = library.questions[i];
    for (std::size_t partner = 0; partner < slot_count(question, alliance); ++partner) {
      OpenQuestion open;
      open.slot = {.question = static_cast<Index>(i), .partner = partner};
      if (!alliance.answers.is_visible(open.slot.question, partner)) continue;
      if (!is_open(question, alliance.answers.at(open.slot.question, partner).value, library)) continue;
      open.decides_nature = std::ranges::find(nature.slots, open.slot) != nature.slots.end();
      const bool in_scope = alliance.scope.includes(question);
      if (!in_scope && !open.decides_nature) continue;
      if (in_scope && std::ranges::binary_search(waited_for, open.slot)) {
        trial.look_ahead(open);
        open.influence = open.gain > 0 ? Influence::alone : Influence::together;
      }
      all.push_back(std::move(open));
    }
  }
  const auto urgency = [&nature](const OpenQuestion& open) {
    return std::tuple(nature.necessary && open.decides_nature, open.bands_gain, open.gain, matters(open));
  };
  std::ranges::stable_sort(all, std::ranges::greater{}, urgency);
  return all;
}

}  // namespace entente

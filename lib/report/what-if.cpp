#include "report/what-if.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/comparison/comparison-words.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

std::vector<TurnedRule> turned_rules(const Diagnosis& before, const Diagnosis& after) {
  std::vector<TurnedRule> turned;
  for (const auto& finding : after.assessment.findings) {
    if (!finding.counted) continue;
    const auto was = std::ranges::find(before.assessment.findings, finding.rule, &Finding::rule);
    if (was != before.assessment.findings.end() && was->status != finding.status)
      turned.push_back({.rule = finding.rule, .before = was->status, .after = finding.status});
  }
  return turned;
}

std::vector<AnswerRef> set_answers(const Diagnosis& before, const Diagnosis& after, const Library& library) {
  std::vector<AnswerRef> set;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    for (std::size_t who = 0; who < slot_count(library.questions[i], after.alliance); ++who) {
      const AnswerRef slot{.question = static_cast<Index>(i), .partner = who};
      const auto& was = before.alliance.answers.at(slot.question, who);
      const auto& is = after.alliance.answers.at(slot.question, who);
      const bool says_the_same = was.given == is.given && is_same(was.value, is.value);
      if (!says_the_same && after.alliance.answers.is_visible(slot.question, who)) set.push_back(slot);
    }
  }
  return set;
}

std::vector<std::string> what_if_in_words(const Diagnosis& diagnosis, const Library& library) {
  if (!diagnosis.baseline) return {};
  const auto& before = *diagnosis.baseline;
  std::vector<std::string> lines;
  for (const auto slot : set_answers(before, diagnosis, library)) {
    lines.push_back(fmt::format("{}: {} → {}", slot_name(slot, diagnosis.alliance, library),
                                answer_in_words(slot, before.alliance, library),
                                answer_in_words(slot, diagnosis.alliance, library)));
  }
  const auto& was = before.assessment;
  const auto& is = diagnosis.assessment;
  auto condition = fmt::format("condition: {} → {}", condition_in_words(was), condition_in_words(is));
  if (can_be_compared(before, diagnosis))
    condition += fmt::format(" ({})", change_in_words(printed_change(was.score, is.score)));
  lines.push_back(std::move(condition));
  if (was.nature.verdict != is.nature.verdict)
    lines.push_back(fmt::format("nature: {} → {}", name_of(was.nature.verdict), name_of(is.nature.verdict)));
  for (const auto& turned : turned_rules(before, diagnosis)) {
    lines.push_back(fmt::format("{}: {} → {}", full_id(library.rules[turned.rule], library),
                                name_of(turned.before), name_of(turned.after)));
  }
  return lines;
}

}  // namespace entente::report

#include "assess/decisive-answers.h"

#include <algorithm>

namespace entente {

namespace {

/// Why a rule does not apply.
std::vector<AnswerRef> reason_not_to_apply(const Rule& rule, const Library& library, const Answers& answers) {
  if (!library.factor_of(rule).applies) return {};
  const auto applies = evaluate(rule.when, library, answers);
  const bool by_when = applies == Truth::no || applies == Truth::not_applicable;
  return decisive_answers(by_when ? rule.when : rule.healthy, library, answers);
}

/// All of it, whoever the report is for.
std::vector<AnswerRef> whole_evidence(const Finding& finding, const Library& library,
                                      const Answers& answers) {
  const auto& rule = library.rules[finding.rule];
  if (finding.status == Status::not_applicable) return reason_not_to_apply(rule, library, answers);
  const bool is_open = finding.status == Status::open;
  std::vector<AnswerRef> evidence;
  if (!is_open || evaluate(rule.healthy, library, answers) == Truth::open)
    evidence = decisive_answers(rule.healthy, library, answers);
  if (is_open && evaluate(rule.when, library, answers) != Truth::open) return evidence;
  for (const auto& found : decisive_answers(rule.when, library, answers)) {
    if (!refers_to(rule.healthy, found.question) || is_open) evidence.push_back(found);
  }
  std::ranges::sort(evidence);
  const auto repeated = std::unique(evidence.begin(), evidence.end());
  evidence.erase(repeated, evidence.end());
  return evidence;
}

std::vector<AnswerRef> told(std::vector<AnswerRef> evidence, const Answers& answers) {
  if (!answers.is_redacted()) return evidence;
  std::erase_if(evidence, [&answers](const AnswerRef& slot) {
    return !answers.is_visible(slot.question, slot.partner);
  });
  return evidence;
}

}  // namespace

std::vector<AnswerRef> decisive_answers_of(const Finding& finding, const Library& library,
                                           const Answers& answers) {
  return told(whole_evidence(finding, library, answers), answers);
}

std::vector<AnswerRef> decisive_answers_of(const MarkFinding& finding, const Library& library,
                                           const Answers& answers) {
  return told(decisive_answers(library.nature.marks[finding.mark].holds, library, answers), answers);
}

bool rests_on_redacted(const Finding& finding, const Library& library, const Answers& answers) {
  return answers.is_redacted() &&
         std::ranges::any_of(whole_evidence(finding, library, answers), [&answers](const AnswerRef& slot) {
           return !answers.is_visible(slot.question, slot.partner);
         });
}

Lever lever_of(const Finding& finding, const Library& library, const Answers& answers) {
  Lever lever = Lever::days;
  for (const auto& found : decisive_answers(library.rules[finding.rule].healthy, library, answers))
    lever = std::max(lever, library.questions[found.question].lever);
  return lever;
}

}  // namespace entente

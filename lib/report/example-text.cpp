#include "report/example-text.h"

#include <fmt/format.h>

#include <algorithm>

#include "assess/assess.h"
#include "assess/example-answers.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

/// "Partner A" for `a`; a longer key stands for itself.
std::string partner_in_words(std::string_view key) {
  if (key.size() != 1 || key.front() < 'a' || key.front() > 'z') return std::string{key};
  return fmt::format("Partner {}", static_cast<char>(key.front() - 'a' + 'A'));
}

Alliance alliance_of(const Example& example, const Library& library) {
  Alliance alliance;
  for (const auto key : example.partners) {
    Partner partner;
    partner.key = key;
    partner.name = partner_in_words(key);
    alliance.partners.push_back(std::move(partner));
  }
  alliance.answers = answers_of(example, library);
  return alliance;
}

/// What the values look like where the question says it, else the values themselves.
std::string looks_like(const Question& question, AnswerValue value, const Library& library) {
  const auto& scale = library.scale_of(question);
  if (!value.applies) return "does not apply";
  if (value.possible == all_values(scale)) return "not known";
  std::string words;
  for (std::size_t i = 0; i < scale.values.size(); ++i) {
    if ((value.possible & only(i)) == 0) continue;
    words += words.empty() ? "" : ", or ";
    words += question.anchors.empty() ? scale.values[i] : question.anchors[i];
  }
  return words;
}

std::string of_whom(const GivenAnswer& given, const Question& question) {
  if (question.of == Subject::alliance) return {};
  return given.partner.empty() ? "each partner: " : partner_in_words(given.partner) + ": ";
}

std::vector<ExampleAnswer> told_answers(const Example& example, const Library& library) {
  std::vector<ExampleAnswer> told;
  for (const auto& given : example.given) {
    const auto& question = library.questions[given.question];
    const auto words = of_whom(given, question) + looks_like(question, given.value, library);
    if (!told.empty() && told.back().question == given.question) {
      told.back().words += "; " + words;
    } else {
      told.push_back({.question = given.question, .words = words});
    }
  }
  return told;
}

std::vector<ExampleFinding> told_findings(const Example& example, const Library& library) {
  const auto alliance = alliance_of(example, library);
  const bool applies = outcome_of(example) != Status::not_applicable;
  std::vector<ExampleFinding> told;
  for (const auto& expected : example.expected) {
    if (applies && expected.status == Status::not_applicable) continue;
    const auto finding = finding_of(library.rules[expected.rule], library, alliance.answers);
    const auto words = sentence(finding, alliance, library);
    if (std::ranges::find(told, words, &ExampleFinding::sentence) != told.end()) continue;
    told.push_back({.status = finding.status, .sentence = words});
  }
  return told;
}

}  // namespace

Status outcome_of(const Example& example) {
  for (const auto status : {Status::unmet, Status::open, Status::met}) {
    if (std::ranges::find(example.expected, status, &ExpectedStatus::status) != example.expected.end())
      return status;
  }
  return Status::not_applicable;
}

std::string_view cases_in_words(Status outcome) {
  switch (outcome) {
    case Status::met:
      return "Good cases";
    case Status::unmet:
      return "Bad cases";
    case Status::open:
      return "Open cases";
    case Status::not_applicable:
      return "Cases beside the point";
  }
  return {};
}

ExampleText tell(const Example& example, const Library& library) {
  return {.given = told_answers(example, library), .findings = told_findings(example, library)};
}

}  // namespace entente::report

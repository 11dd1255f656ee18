#include "tests/assess/toy-library.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "alliance/answer-override.h"
#include "assess/evaluate.h"
#include "knowledge/description-facts.h"
#include "knowledge/read-condition.h"
#include "yaml/read/documents.h"

namespace entente {

namespace {

constexpr std::array<Theme, 2> themes = {{{"t", "Theme", "About"}, {"u", "Other", "About"}}};
constexpr Index degree = fact_count;  // the first scale after the facts'
constexpr Index colour = degree + 1;

std::vector<Scale> scales() {
  std::vector<Scale> scales(fact_scales().begin(), fact_scales().end());
  scales.push_back({.id = "degree", .title = "Degree", .ordered = true, .values = degrees});
  scales.push_back({.id = "colour", .title = "Colour", .ordered = false, .values = colours});
  return scales;
}

Question question(std::string_view path, Subject of, Lever lever) {
  return {
      .path = path, .of = of, .scale = degree, .ask = "?", .lever = lever, .core = path.starts_with("t.")};
}

std::vector<Question> questions() {
  std::vector<Question> questions(fact_questions().begin(), fact_questions().end());
  questions.push_back(question("t.a", Subject::alliance, Lever::days));
  questions.push_back(question("t.b", Subject::alliance, Lever::weeks));
  questions.push_back(question("t.c", Subject::alliance, Lever::months));
  questions.push_back(question("t.p", Subject::partner, Lever::days));
  questions.push_back(question("t.q", Subject::partner, Lever::days));
  questions.push_back(question("u.x", Subject::alliance, Lever::days));
  questions.push_back(question("u.y", Subject::alliance, Lever::never));
  questions.push_back(question("t.kinds", Subject::alliance, Lever::days));
  questions.back().scale = colour;
  questions.back().several = true;
  return questions;
}

Factor factor_of(const ToyRule& rule) {
  Factor factor;
  factor.id = rule.factor;
  factor.theme = rule.theme == "u" ? 1 : 0;
  factor.grade = rule.grade;
  return factor;
}

void demand_none(const ErrorList& errors) {
  if (!errors.empty()) throw std::logic_error(errors.sorted().front().message);
}

}  // namespace

ToyLibrary::ToyLibrary(const std::vector<ToyRule>& rules, const std::vector<ToyMark>& marks) {
  library_.version = "toy";
  library_.themes = themes;
  library_.scales = arena_.keep(scales());
  library_.questions = arena_.keep(questions());
  add_rules(rules);
  add_marks(marks);
}

void ToyLibrary::add_rules(const std::vector<ToyRule>& rules) {
  std::vector<Factor> factors;
  std::vector<Rule> made;
  for (const auto& toy : rules) {
    if (factors.empty() || factors.back().id != toy.factor) factors.push_back(factor_of(toy));
    auto& rule = made.emplace_back();
    rule.id = toy.rule;
    rule.factor = static_cast<Index>(factors.size() - 1);
    rule.when = condition(toy.when);
    rule.healthy = condition(toy.healthy);
    rule.core =
        asks_core_only(rule.when, library_.questions) && asks_core_only(rule.healthy, library_.questions);
    rule.weight = toy.weight;
    rule.severity = toy.severity;
  }
  library_.rules = arena_.keep(made);
  std::size_t first = 0;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const auto count = static_cast<std::size_t>(std::ranges::count(made, i, &Rule::factor));
    factors[i].rules = library_.rules.subspan(first, count);
    first += count;
  }
  library_.factors = arena_.keep(factors);
}

void ToyLibrary::add_marks(const std::vector<ToyMark>& marks) {
  std::vector<Mark> made;
  for (const auto& toy : marks) {
    auto& mark = made.emplace_back();
    mark.id = toy.holds;
    mark.necessary = toy.necessary;
    mark.without = toy.without;
    mark.holds = condition(toy.holds);
  }
  library_.nature.marks = arena_.keep(made);
}

Condition ToyLibrary::condition(std::string_view text) {
  if (text.empty()) return {};
  ErrorList errors("toy");
  yaml::Documents documents(text, errors);
  yaml::Tree tree;
  documents.next(tree);
  const auto steps = read_condition(tree.root(), library_, errors);
  demand_none(errors);
  return arena_.keep(steps);
}

Alliance ToyLibrary::alliance(const ToyAnswers& answers, std::size_t partners) const {
  Alliance alliance;
  alliance.name = "Toy";
  alliance.scope.full = true;
  for (std::size_t i = 0; i < partners; ++i) {
    alliance.partners.emplace_back().key = static_cast<char>('a' + static_cast<char>(i));
  }
  alliance.answers = Answers(library_, partners);
  for (const auto& answer : answers) give(alliance, answer, library_);
  return alliance;
}

void give(Alliance& alliance, std::string_view answer, const Library& library) {
  ErrorList errors("answer");
  const auto answer_override = read_answer_override(answer, library, errors);
  if (answer_override) apply_override(*answer_override, library, alliance, errors);
  demand_none(errors);
}

std::string to_text(const std::vector<AnswerRef>& evidence, const Alliance& alliance,
                    const Library& library) {
  std::string text;
  for (const auto& slot : evidence) {
    const auto& question = library.questions[slot.question];
    text += text.empty() ? "" : " ";
    text += question.path;
    if (question.of == Subject::partner) text += "@" + alliance.partners[slot.partner].key;
  }
  return text;
}

}  // namespace entente

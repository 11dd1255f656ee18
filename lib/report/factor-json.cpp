#include "report/factor.h"
#include "report/told-example.h"
#include "report/words.h"
#include "report/write-json.h"

namespace entente::report {

namespace {

using Json = nlohmann::ordered_json;

Json of_question(const Question& question, const Library& library) {
  Json anchors;
  const auto& scale = library.scale_of(question);
  for (std::size_t value = 0; value < question.anchors.size(); ++value) {
    anchors[std::string{scale.values[value]}] = question.anchors[value];
  }
  return {{"path", question.path}, {"of", name_of(question.of)}, {"core", question.core},
          {"ask", question.ask},   {"scale", anchors},           {"lever", name_of(question.lever)}};
}

Json of_rule(const Rule& rule, const Library& library) {
  return {{"rule", full_id(rule, library)},
          {"when", rule.when.empty() ? Json(nullptr) : Json(to_text(rule.when, library))},
          {"healthy", to_text(rule.healthy, library)},
          {"weight", rule.weight},
          {"severity", name_of(rule.severity)},
          {"unmet", rule.unmet},
          {"met", rule.met},
          {"remedy", rule.remedy},
          {"lever", name_of(lever_of(rule, library))}};
}

Json of_example(const Example& example, const Library& library) {
  const auto given = list(example.given, [&](const Given& answer) {
    const auto& question = library.questions[answer.question];
    return Json{{"path", question.path},
                {"partner", or_null(answer.partner)},
                {"value", to_text(library.scale_of(question), answer.value)}};
  });
  Json expected;
  for (const auto& one : example.expected)
    expected[std::string{library.rules[one.rule].id}] = name_of(one.status);
  return {{"name", example.name},
          {"outcome", name_of(outcome_of(example))},
          {"given", given},
          {"expect", expected}};
}

Json of_source(const Source& source, const Library& library) {
  const auto& work = library.works[source.work];
  return {{"cite", work.key},
          {"for", source.supports},
          {"via", source.via == Source::directly ? Json(nullptr) : Json(library.works[source.via].key)},
          {"reference", reference(work)},
          {"seen", seen_names[static_cast<std::size_t>(work.seen)]}};
}

Json of_works(const Factor& factor, const Library& library) {
  std::vector<Index> works;
  add_works(factor.sources, works);
  return list(works, [&library](Index index) {
    const auto& work = library.works[index];
    return Json{{"work", work.key}, {"reference", reference(work)}};
  });
}

Json of_factor(const Factor& factor, const Library& library) {
  return {{"factor", factor.id},
          {"theme", library.theme_of(factor).id},
          {"title", factor.title},
          {"direction", name_of(factor.direction)},
          {"claim", factor.claim},
          {"grade", name_of(factor.grade)},
          {"mixed", factor.mixed},
          {"evidence", in_words(factor.grade, factor.mixed)},
          {"sources", list(factor.sources, [&](const Source& source) { return of_source(source, library); })},
          {"limits", factor.limits},
          {"questions", list(factor.questions,
                             [&](Index index) { return of_question(library.questions[index], library); })},
          {"borrows", list(borrowed_questions(factor, library),
                           [&](Index index) { return Json(library.questions[index].path); })},
          {"rules", list(factor.rules, [&](const Rule& rule) { return of_rule(rule, library); })},
          {"examples",
           list(factor.examples, [&](const Example& example) { return of_example(example, library); })},
          {"works", of_works(factor, library)}};
}

}  // namespace

std::string catalogue_json(const Library& library) {
  return written(
      list(library.factors, [&library](const Factor& factor) { return of_factor(factor, library); }));
}

std::string factor_json(const Factor& factor, const Library& library) {
  return written(of_factor(factor, library));
}

}  // namespace entente::report

#include "report/example-text.h"
#include "report/library/factor-report.h"
#include "report/wording/general-wording.h"
#include "text/json-writer.h"

namespace entente::report {

namespace {

class FactorJson {
 public:
  FactorJson(JsonWriter& out, const Library& library) : out_(out), library_(library) {}

  void write(const Factor& factor) {
    out_.field("factor", factor.id);
    out_.field("theme", library_.theme_of(factor).id);
    out_.field("title", factor.title);
    out_.field("left_out_by", factor.applies ? std::nullopt : std::optional(library_.profile));
    out_.field("direction", name_of(factor.direction));
    out_.field("claim", factor.claim);
    out_.field("grade", name_of(factor.grade));
    out_.field("mixed", factor.mixed);
    out_.field("evidence", in_words(factor.grade, factor.mixed));
    out_.objects("sources", factor.sources, [this](const Source& source) { write_source(source); });
    out_.field("limits", factor.limits);
    out_.objects("questions", factor.questions,
                 [this](Index index) { write_question(library_.questions[index]); });
    out_.list("borrows", borrowed_questions(factor, library_),
              [this](Index index) { return library_.questions[index].path; });
    out_.objects("rules", factor.rules, [this](const Rule& rule) { write_rule(rule); });
    out_.objects("examples", factor.examples, [this](const Example& example) { write_example(example); });
    write_works(factor);
  }

 private:
  void write_source(const Source& source) {
    const auto& work = library_.works[source.work];
    out_.field("cite", work.key);
    out_.field("for", source.supports);
    out_.field("via",
               source.via == Source::directly ? std::nullopt : or_null(library_.works[source.via].key));
    out_.field("reference", reference(work));
  }

  void write_question(const Question& question) {
    const auto& scale = library_.scale_of(question);
    out_.field("path", question.path);
    out_.field("of", name_of(question.of));
    out_.field("core", question.core);
    out_.field("ask", question.ask);
    out_.object("scale", [&] {
      for (std::size_t value = 0; value < question.anchors.size(); ++value)
        out_.field_named(scale.values[value], question.anchors[value]);
    });
    out_.field("lever", name_of(question.lever));
  }

  void write_rule(const Rule& rule) {
    out_.field("rule", full_id(rule, library_));
    out_.field("when", rule.when.empty() ? std::nullopt : std::optional(to_text(rule.when, library_)));
    out_.field("healthy", to_text(rule.healthy, library_));
    out_.field("weight", rule.weight);
    out_.field("severity", name_of(rule.severity));
    out_.field("unmet", rule.unmet);
    out_.field("met", rule.met);
    out_.field("remedy", rule.remedy);
    out_.field("lever", name_of(lever_of(rule, library_)));
  }

  void write_example(const Example& example) {
    out_.field("name", example.name);
    out_.field("outcome", name_of(outcome_of(example)));
    out_.objects("given", example.given, [this](const GivenAnswer& answer) {
      const auto& question = library_.questions[answer.question];
      out_.field("path", question.path);
      out_.field("partner", or_null(answer.partner));
      out_.field("value", to_text(library_.scale_of(question), answer.value));
    });
    out_.object("expect", [&] {
      for (const auto& one : example.expected)
        out_.field_named(library_.rules[one.rule].id, name_of(one.status));
    });
  }

  void write_works(const Factor& factor) {
    std::vector<Index> works;
    add_works(factor.sources, works);
    out_.objects("works", works, [this](Index index) {
      const auto& work = library_.works[index];
      out_.field("work", work.key);
      out_.field("reference", reference(work));
    });
  }

  JsonWriter& out_;
  const Library& library_;
};

}  // namespace

std::string factors_json(std::span<const Factor* const> factors, const Library& library) {
  JsonWriter out;
  out.objects(factors, [&](const Factor* factor) { FactorJson(out, library).write(*factor); });
  return out.take();
}

std::string factor_json(const Factor& factor, const Library& library) {
  JsonWriter out;
  out.object([&] { FactorJson(out, library).write(factor); });
  return out.take();
}

}  // namespace entente::report

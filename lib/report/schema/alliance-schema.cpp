#include <fmt/format.h>

#include "alliance/date.h"
#include "alliance/read-alliance.h"
#include "alliance/read-answers.h"
#include "alliance/scope.h"
#include "knowledge/description-facts.h"
#include "report/schema/answer-schema.h"
#include "report/schema/case-study-schema.h"
#include "report/schema/schema-builder.h"
#include "report/schema/schemas.h"

namespace entente::report {

namespace {

using Array = JsonValue::Array;

constexpr std::string_view about_nature = "The definition test: is this a strategic alliance at all?";
constexpr std::string_view not_answered = "not answered: it stays open, and never counts as bad";

class AllianceSchema {
 public:
  explicit AllianceSchema(const Library& library) : library_(library) {}

  std::string write() {
    for (auto& definition : text_definitions()) define(definition.first, std::move(definition.second));
    define("date", any_of({date(), of_type("null")}));
    for (const auto& question : library_.questions) {
      if (library_.index_of(question) != index_of(Fact::partner_count)) define_answers(question);
    }
    return document("An alliance", "A description of an alliance, for `entente assess`.", mapping(keys()),
                    std::move(definitions_));
  }

 private:
  void define(std::string_view name, Schema schema) {
    definitions_.emplace_back(std::string(name), std::move(schema));
  }

  /// YAML takes a year for a number.
  static Schema date() {
    constexpr int first_year = 1000;
    constexpr int last_year = 9999;
    return any_of(
        {Schema{{"type", "string"}, {"pattern", date_pattern}}, number_from(first_year, last_year)});
  }

  std::vector<Key> keys() {
    std::vector<Key> keys = {
        name_of_schema(),
        must("entente", "The version of the file format.", one_of(std::array{format_version})),
        must("name", "What the alliance is called.", text()),
        may("stage", "At what stage of its life the alliance is.", defined("stage")),
        may("as_of", "The day, month or year that it is described as of: 1995-06-30, 1995-06 or 1995.",
            defined("date")),
        may("form", "The form of the alliance, or a list of its forms.",
            any_of({defined("form"), defined("form-list")})),
        may("scope",
            "By which questions it is judged: core, full, or a list of core and the themes asked in full.",
            scope()),
        may("purpose", "What it is for, in a sentence.", text_or_nothing()),
        must("partners", "Who is in it: under a short key, which the answers use, each partner.", partners()),
    };
    keys.push_back(theme("nature", about_nature, ""));
    for (const auto& each : library_.themes) keys.push_back(theme(each.id, each.title, each.about));
    keys.push_back(may(
        "accepted",
        "The weaknesses that management has decided to live with: listed separately, and still part of the "
        "score all the same.",
        any_of({list_of(acceptance()), of_type("null")})));
    keys.push_back(may("case",
                       "What makes it a case study, for a class that judges first and sees afterwards.",
                       case_study_schema(library_)));
    return keys;
  }

  Schema scope() const {
    const auto meaning = [this](std::string_view name) -> Meaning {
      if (name == "core") return {.name = name, .about = "the core questionnaire"};
      if (name == "full") return {.name = name, .about = "every question"};
      const auto* theme = library_.find_theme(name);
      return {.name = name, .about = theme == nullptr ? about_nature : theme->title};
    };
    std::vector<Meaning> names;
    for (const auto name : scope_names(library_)) names.push_back(meaning(name));
    return any_of({one_of(names, "core"), list_of(one_of(names))});
  }

  Schema acceptance() const {
    std::vector<std::string> ids;
    for (const auto& rule : library_.rules) ids.push_back(full_id(rule, library_));
    for (const auto& rule : library_.rules) {
      if (library_.find_rule(rule.id) != nullptr) ids.emplace_back(rule.id);
    }
    return mapping({
        must("rule", "The rule that is unmet: factor/rule, or rule where only one factor has it.",
             one_of(std::vector<std::string_view>(ids.begin(), ids.end()))),
        must("reason", "Why it is accepted.", text()),
        must("by", "Who accepted it.", text()),
        must("on", "When: 1995-06-30, 1995-06 or 1995.", date()),
        may("review_by", "Until when; after that the weakness is a priority again.", defined("date")),
    });
  }

  Schema partners() const {
    auto partner = mapping_or_nothing({
        may("name", "Its name; its key where this is left out.", text_or_nothing()),
        may("kind", "What kind of organisation it is.", defined("partners.kind")),
        may("contributes", "What it puts in.", texts()),
        may("needs", "What it needs from the others.", texts()),
    });
    auto schema = by_partner(std::move(partner));
    schema.add("minProperties", 2);
    schema.add("maxProperties", max_partners);
    return schema;
  }

  /// A mapping from partners' keys; which partners there are, no schema can know.
  static Schema by_partner(Schema value) {
    auto schema = map_of(std::move(value));
    schema.add("propertyNames", {{"pattern", fmt::format("^(x-.*|[^{}]+)$", not_in_partner_keys)},
                                 {"not", one_of(answer_keys)}});
    schema.add_all(free_keys());
    return schema;
  }

  Key theme(std::string_view id, std::string_view title, std::string_view about) const {
    std::vector<Key> questions;
    for (const auto& question : library_.questions) {
      if (question.fact || theme_of(question.path) != id) continue;
      questions.push_back(may(name_in_theme(question.path), asked(question), answers(question)));
      questions.back().title = question.path;
    }
    auto key = may(id, about, mapping_or_nothing(questions));
    key.title = title;
    return key;
  }

  static std::string asked(const Question& question) {
    auto words = ask_generally(question);
    if (question.of == Subject::partner)
      words += " Asked of each partner: one answer for all, or one each, under the partners' keys.";
    return words;
  }

  /// What may stand under a question.
  static Schema answers(const Question& question) {
    const auto path = std::string(question.path);
    const auto one = any_of({defined(path), defined(path + "-list"), defined(path + "-noted")});
    if (question.of == Subject::alliance) return one;
    return any_of({defined(path), defined(path + "-list"), defined(path + "-noted"), by_partner(one)});
  }

  /// What the values mean is said in one description, not of each of a choice of constants: of the latter,
  /// the YAML language server shows only the one that was chosen. Nothing is among them, and they and their
  /// list have the same description and no title, so that it shows them before anything was chosen, too.
  void define_answers(const Question& question) {
    const auto path = std::string(question.path);
    const auto answers = answers_of(question, library_);
    auto several = list_of(one_of(values_of(question, library_)), 1);
    several.add("maxItems", max_values);
    define(path, one_of(answers, not_answered));
    define(path + "-list", described({}, in_words(answers, not_answered), std::move(several)));
    if (question.fact) return;
    define(path + "-noted",
           described("an answer, and what it rests on", {},
                     mapping({
                         must("answer", asked(question), any_of({defined(path), defined(path + "-list")})),
                         may("because", "What was seen or heard.", text_or_nothing()),
                         may("source", "Who said so, or where it is written.", text_or_nothing()),
                         may("as_of", "When that was: 1995-06-30, 1995-06 or 1995.", defined("date")),
                     })));
  }

  const Library& library_;
  JsonValue::Object definitions_;
};

}  // namespace

std::string alliance_schema(const Library& library) {
  return AllianceSchema(library).write();
}

}  // namespace entente::report

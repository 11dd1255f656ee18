#include "knowledge/description-facts.h"
#include "report/schema/condition-schema.h"
#include "report/schema/schema-builder.h"
#include "report/schema/schemas.h"
#include "yaml/read/field-readers.h"

namespace entente::report {

namespace {

using Array = JsonValue::Array;

/// The works of the library, or another that a bibliography beside the file adds.
Schema cited(const Library& library) {
  std::vector<std::string> references;
  for (const auto& work : library.works) references.push_back(reference(work));
  std::vector<Meaning> works;
  for (std::size_t i = 0; i < library.works.size(); ++i)
    works.push_back({.name = library.works[i].key, .about = references[i]});
  return any_of({choice_of(works), text()});
}

Schema sources() {
  return list_of(mapping({
                     must("cite", "The key of a work in bibliography.yaml.", defined("work")),
                     must("for", "What this work supports.", text()),
                     may("via", "The key of the work that it was seen cited in, where no more was seen.",
                         defined("work")),
                 }),
                 1);
}

/// The anchors of each scale: one for each of its values, and none besides.
Schema anchors(const Library& library) {
  Array scales;
  for (const auto& scale : library.scales.subspan(fact_count)) {
    std::vector<Key> values;
    for (const auto value : scale.values)
      values.push_back(must(value, "What this looks like to somebody who visits.", text()));
    scales.push_back(described(scale.title, "One of the scales of scales.yaml.", object(values)));
  }
  return {{"anyOf", scales}};
}

/// A question asked of each partner names the partner, and no other does.
void add_slot(Schema& question) {
  const auto ask = [](Schema of) { return Schema{{"properties", {{"ask", std::move(of)}}}}; };
  const Schema names_partner = {{"type", "string"}, {"pattern", "\\{partner\\}"}};
  question.add("if",
               {{"required", Array{"of"}}, {"properties", {{"of", {{"const", name_of(Subject::partner)}}}}}});
  question.add("then", ask(names_partner));
  question.add("else", ask({{"not", names_partner}}));
}

Schema question(const Library& library) {
  auto question = mapping({
      must("path", "The factor's theme, a dot, and a name in lower case with underscores.",
           {{"type", "string"}, {"pattern", "^[^.]+\\.[a-z0-9_]+$"}}),
      may("of", "Whom it is asked of: the alliance as a whole (where this is left out), or each partner.",
          one_of(subject_names)),
      may("core", "Whether it is of the core questionnaire.", one_of(yaml::flag_words)),
      must("ask",
           "The question in words, about behaviour that can be observed; {partner} is where the partner's "
           "name goes.",
           text()),
      must("scale", "What each value looks like.", anchors(library)),
      must("lever", "About how long management needs to change the answer.", one_of(lever_names)),
  });
  add_slot(question);
  return question;
}

Schema sentence() {
  return {{"type", "string"}, {"pattern", "^[^{]*(\\{partners\\}[\\s\\S]*)?\\.\\s*$"}};
}

Schema rule() {
  return mapping({
      must("rule", "Its id; it names the weakness, in at most four words, never the cure.", text()),
      may("when", "Where this does not hold, the rule does not apply.", defined("condition")),
      must("healthy", "The condition under which all is well.", defined("condition")),
      must("weight", "How much it says about the factor.", number_from(1, max_rule_weight)),
      must("severity", "How grave it is where it is unmet; critical caps the verdict.",
           one_of(severity_names)),
      must("unmet",
           "A sentence that a manager would say of the weakness; {partners} are those whose answers decided "
           "it.",
           sentence()),
      must("met", "The same of the strength.", sentence()),
      must("remedy", "What management can do, beginning with a verb.", text()),
  });
}

Schema example(const Library& library) {
  return mapping({
      must("name", "The case, in a few words.", text()),
      must("given", "Its answers; all else is not answered.", given_schema(library)),
      must("expect", "How rules of this factor come out: under a rule's id, its status.",
           map_of(one_of(status_names))),
  });
}

}  // namespace

std::string factor_schema(const Library& library) {
  const auto factor = mapping({
      name_of_schema(),
      must("factor", "Its id, which is the file's name.", text()),
      must("title", "What it is about, as a heading.", text()),
      must("direction", "Whether the presence of what the title names helps or harms.",
           one_of(direction_names)),
      must("claim", "What is claimed, in one to three sentences worded by the grade.", text()),
      must("grade",
           "How good the evidence is: a meta-analysis or review, several quantitative studies, one study or "
           "cases, "
           "theory and practitioners.",
           one_of(grade_names)),
      may("mixed", "Whether results differ between studies or contexts.", one_of(yaml::flag_words)),
      must("sources", "The works that the claim rests on.", sources()),
      must("limits", "What the evidence does not show, and where the factor should be ignored.", text()),
      may("questions", "What can be asked about it; its rules may use any factor's questions.",
          any_of({list_of(question(library)), of_type("null")})),
      must("rules", "Each is one statement that the answers can be held against.", list_of(rule(), 1)),
      must("examples", "The tests of the rules: each is met in one, unmet in one, open in one.",
           list_of(example(library), 1)),
  });
  auto definitions = text_definitions();
  definitions.emplace_back("work", cited(library));
  for (auto& definition : condition_definitions(library)) definitions.push_back(std::move(definition));
  return document("A factor", "A success or failure factor of alliances, for `--library`.", factor,
                  std::move(definitions));
}

}  // namespace entente::report

#include "report/schema/condition-schema.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/schema/answer-schema.h"

namespace entente::report {

namespace {

using Array = JsonValue::Array;

std::string of_given(const Question& question) {
  return fmt::format("{}-given", question.path);
}

std::string of_expected(const Question& question) {
  return fmt::format("{}-expected", question.path);
}

/// For each question of the library, the schema that goes by the name that `of` gives.
std::vector<Key> paths(const Library& library, std::string (*of)(const Question&)) {
  std::vector<Key> keys;
  keys.reserve(library.questions.size());
  for (const auto& question : library.questions)
    keys.push_back(may(question.path, ask_generally(question), defined(of(question))));
  return keys;
}

/// A mapping from these keys, and from paths of questions that the library may not have: the file, or another
/// of its folder, may bring them.
Schema by_path(const std::vector<Key>& keys, const Library& library, Schema of_another) {
  std::vector<std::string_view> themes = {"nature"};
  for (const auto& theme : library.themes) themes.push_back(theme.id);
  auto pattern = fmt::format("^(({})\\.[a-z0-9_]+", fmt::join(themes, "|"));
  for (const auto& key : keys) {
    if (std::ranges::find(themes, theme_of(key.name)) == themes.end())
      pattern += "|" + fill(key.name, ".", "\\.");
  }
  pattern += ")$";
  auto schema = map_of(std::move(of_another));
  schema.add("properties", properties(keys));
  schema.add("propertyNames", {{"pattern", pattern}});
  return schema;
}

/// Of a value of any scale.
Schema any_value() {
  return of_types({"string", "number", "boolean"});
}

Schema bounds(Schema minimum, Schema maximum) {
  auto schema = mapping({may("at_least", "This value, or a higher one.", std::move(minimum)),
                         may("at_most", "This value, or a lower one.", std::move(maximum))});
  schema.add("minProperties", 1);
  return schema;
}

Schema spread(int maximum) {
  return mapping({must("spread_at_most", "The partners' answers lie at most so many steps apart.",
                       number_from(0, maximum))});
}

Schema expected(const Question& question, const Library& library) {
  const auto meanings = values_of(question, library);
  const auto values = std::span(meanings);
  const auto count = static_cast<int>(values.size());
  auto some = list_of(defined(question.path), 1);
  some.add("maxItems", count - 1);
  Array choices = {defined(question.path), some};
  if (library.scale_of(question).ordered) {
    // The lowest value is no bound from below, and the highest none from above.
    choices.push_back(bounds(one_of(values.subspan(1)), one_of(values.first(values.size() - 1))));
    if (question.of == Subject::partner) choices.push_back(spread(count - 2));
  }
  return {{"anyOf", choices}};
}

/// Of a question that the library does not have.
Schema expected_of_another() {
  return any_of({any_value(), list_of(any_value(), 1), bounds(any_value(), any_value()),
                 spread(static_cast<int>(max_values) - 2)});
}

Schema given(const Question& question, const Library& library) {
  const auto one = any_of({one_of(answers_of(question, library)), list_of(defined(question.path), 1)});
  if (question.of == Subject::alliance) return one;
  return any_of({one, map_of(one)});
}

Schema condition(const Library& library) {
  const auto one = defined("condition");
  const auto several = list_of(one, 1);
  auto keys = paths(library, of_expected);
  keys.insert(
      keys.end(),
      {may("all", "Every one of these conditions holds.", several),
       may("any", "One of these conditions holds.", several),
       may("not", "This condition does not hold.", one),
       may("any_partner", "This condition holds for at least one partner, not for each.", one),
       may("at_least", "So many of the conditions under `of` hold.", {{"type", "integer"}, {"minimum", 1}}),
       may("of", "The conditions of which `at_least` so many hold.", several)});
  auto schema = by_path(keys, library, expected_of_another());
  schema.add("minProperties", 1);
  schema.add("dependentRequired", {{"at_least", Array{"of"}}, {"of", Array{"at_least"}}});
  return schema;
}

}  // namespace

JsonValue::Object condition_definitions(const Library& library) {
  JsonValue::Object definitions;
  for (const auto& question : library.questions) {
    definitions.emplace_back(question.path, one_of(values_of(question, library)));
    definitions.emplace_back(of_expected(question), expected(question, library));
    definitions.emplace_back(of_given(question), given(question, library));
  }
  definitions.emplace_back("condition", condition(library));
  return definitions;
}

Schema given_schema(const Library& library) {
  auto answer =
      any_of({any_value(), list_of(any_value(), 1), map_of(any_of({any_value(), list_of(any_value(), 1)}))});
  return by_path(paths(library, of_given), library, std::move(answer));
}

}  // namespace entente::report

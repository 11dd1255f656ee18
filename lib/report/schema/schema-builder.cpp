#include "report/schema/schema-builder.h"

#include <charconv>
#include <utility>

namespace entente::report {

namespace {

using Array = JsonValue::Array;

template <class Number>
bool is_whole(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

/// The values that a word can be read as: as YAML takes it without quotes, and as it stands.
Array constants(std::string_view word) {
  Array values;
  std::int64_t integer = 0;
  double fraction = 0;
  if (word == "true" || word == "false") {
    values.emplace_back(word == "true");
  } else if (is_whole(word, integer)) {
    values.emplace_back(integer);
  } else if (is_whole(word, fraction)) {
    values.emplace_back(fraction);
  }
  values.emplace_back(word);
  return values;
}

/// With what `free` allows beside these keys.
Schema closed(JsonValue type, const std::vector<Key>& keys, const JsonValue::Object& free = {}) {
  Schema schema = {{"type", std::move(type)}, {"properties", properties(keys)}};
  Array required;
  for (const auto& key : keys) {
    if (key.required) required.emplace_back(key.name);
  }
  if (!required.empty()) schema.add("required", required);
  schema.add_all(free);
  schema.add("additionalProperties", false);
  return schema;
}

/// Not a type of its own for what is true or false: editors would offer `true` wherever a text can stand.
Schema scalar(Schema of_text) {
  return {{"if", {{"type", "boolean"}}}, {"else", std::move(of_text)}};
}

}  // namespace

Key name_of_schema() {
  return may("$schema", "The schema of this file, for editors of JSON.", {{"type", "string"}});
}

JsonValue::Object free_keys() {
  return {{"patternProperties", {{"^x-", true}}}};
}

Key must(std::string_view name, std::string_view about, Schema value) {
  auto key = may(name, about, std::move(value));
  key.required = true;
  return key;
}

Key may(std::string_view name, std::string_view about, Schema value) {
  return {.name = std::string(name),
          .title = std::string(name),
          .about = std::string(about),
          .value = std::move(value)};
}

Schema described(std::string_view title, std::string_view about, Schema value) {
  Schema schema = JsonValue::Object{};
  if (!title.empty()) schema.add("title", title);
  if (!about.empty()) schema.add("description", about);
  schema.add_all(std::move(value));
  return schema;
}

Schema mapping(const std::vector<Key>& keys) {
  return closed("object", keys, free_keys());
}

Schema mapping_or_nothing(const std::vector<Key>& keys) {
  return closed(Array{"object", "null"}, keys, free_keys());
}

Schema object(const std::vector<Key>& members) {
  return closed("object", members);
}

Schema properties(const std::vector<Key>& keys) {
  Schema schema = JsonValue::Object{};
  for (const auto& key : keys) schema.add(key.name, described(key.title, key.about, key.value));
  return schema;
}

Schema map_of(Schema value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}

Schema list_of(Schema items, int minimum) {
  Schema schema = {{"type", "array"}, {"items", std::move(items)}};
  if (minimum > 0) schema.add("minItems", minimum);
  return schema;
}

Schema any_of(std::initializer_list<Schema> schemas) {
  return {{"anyOf", Array(schemas)}};
}

Schema of_type(std::string_view type) {
  return {{"type", type}};
}

Schema of_types(std::initializer_list<std::string_view> types) {
  Array each;
  for (const auto type : types) each.push_back(of_type(type));
  return {{"anyOf", std::move(each)}};
}

Schema defined(std::string_view name) {
  return {{"$ref", "#/$defs/" + std::string(name)}};
}

Schema number_from(int minimum, int maximum) {
  return {{"type", "integer"}, {"minimum", minimum}, {"maximum", maximum}};
}

Schema one_of(std::span<const std::string_view> words) {
  Array values;
  for (const auto word : words) {
    for (auto& value : constants(word)) values.push_back(std::move(value));
  }
  return {{"enum", std::move(values)}};
}

std::string in_words(std::span<const Meaning> meanings, std::string_view nothing) {
  std::string text;
  const auto add = [&text](std::string_view name, std::string_view about) {
    text.append(text.empty() ? "" : "\n\n").append(name).append(": ").append(about);
  };
  for (const auto& meaning : meanings) add(meaning.name, meaning.about);
  if (!nothing.empty()) add("nothing", nothing);
  return text;
}

Schema one_of(std::span<const Meaning> meanings, std::string_view nothing) {
  Array values;
  for (const auto& meaning : meanings) {
    for (auto& value : constants(meaning.name)) values.push_back(std::move(value));
  }
  if (!nothing.empty()) values.emplace_back(nullptr);
  return {{"description", in_words(meanings, nothing)}, {"enum", std::move(values)}};
}

Schema choice_of(std::span<const Meaning> meanings) {
  Array choices;
  for (const auto& meaning : meanings) {
    for (auto& value : constants(meaning.name))
      choices.push_back(described({}, meaning.about, {{"const", std::move(value)}}));
  }
  return {{"anyOf", std::move(choices)}};
}

Schema text() {
  return defined("text");
}

Schema text_or_nothing() {
  return defined("text-or-nothing");
}

Schema texts() {
  return defined("texts");
}

JsonValue::Object text_definitions() {
  const Schema words = {{"type", "string"}, {"pattern", "[^ \\t\\n]"}};
  const Schema list = list_of(of_types({"string", "number", "boolean"}));
  return {{"text", scalar(any_of({words, of_type("number")}))},
          {"text-or-nothing", scalar(of_types({"string", "number", "null"}))},
          {"texts", scalar(any_of({list, of_type("string"), of_type("number"), of_type("null")}))}};
}

std::string document(std::string_view title, std::string_view about, Schema root,
                     JsonValue::Object definitions) {
  Schema schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
  schema.add_all(described(title, about, std::move(root)));
  schema.add("$defs", std::move(definitions));
  return to_text(schema);
}

}  // namespace entente::report

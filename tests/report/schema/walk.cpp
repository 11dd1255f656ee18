#include "tests/report/schema/walk.h"

namespace entente::report {

namespace {

/// What is neither a reference nor a choice.
void add_alternatives(const Json& whole, const Json& schema, std::vector<Json>& alternatives) {
  if (schema.contains("$ref")) {
    const auto pointer = schema["$ref"].get<std::string>().substr(1);
    add_alternatives(whole, whole.at(Json::json_pointer(pointer)), alternatives);
  } else if (schema.contains("anyOf")) {
    for (const auto& each : schema["anyOf"]) add_alternatives(whole, each, alternatives);
  } else {
    alternatives.push_back(schema);
  }
}

/// Where a step leads from one schema; null where it leads nowhere.
Json step_from(const Json& schema, const std::string& step) {
  if (step == "[]") return schema.value("items", Json());
  if (step == "*") return schema.value("additionalProperties", Json());
  return schema.value("properties", Json::object()).value(step, Json());
}

/// What a description says of a value, in a paragraph that begins with it.
std::string meaning(const Json& value, const std::string& description) {
  const auto name = value.is_null() ? "nothing" : value.is_string() ? value.get<std::string>() : value.dump();
  const auto text = "\n\n" + description;
  const auto begin = text.find("\n\n" + name + ": ");
  if (begin == std::string::npos) return {};
  const auto from = begin + 2 + name.size() + 2;
  return text.substr(from, text.find("\n\n", from) - from);
}

}  // namespace

std::vector<Json> schemas_at(const Json& schema, const std::vector<std::string>& steps) {
  std::vector<Json> here;
  add_alternatives(schema, schema, here);
  for (const auto& step : steps) {
    std::vector<Json> there;
    for (const auto& each : here) {
      const auto next = step_from(each, step);
      if (next.is_object()) add_alternatives(schema, next, there);
    }
    here = there;
  }
  return here;
}

std::set<std::string> keys_at(const Json& schema, const std::vector<std::string>& steps) {
  std::set<std::string> keys;
  for (const auto& each : schemas_at(schema, steps)) {
    const auto properties = each.value("properties", Json::object());
    for (const auto& property : properties.items()) keys.insert(property.key());
  }
  return keys;
}

std::vector<std::pair<Json, std::string>> values_at(const Json& schema,
                                                    const std::vector<std::string>& steps) {
  std::vector<std::pair<Json, std::string>> values;
  for (const auto& each : schemas_at(schema, steps)) {
    const auto about = each.value("description", std::string());
    if (each.contains("const")) values.emplace_back(each["const"], about);
    for (const auto& value : each.value("enum", Json::array()))
      values.emplace_back(value, meaning(value, about));
  }
  return values;
}

}  // namespace entente::report

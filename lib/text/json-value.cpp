#include "text/json-value.h"

#include <cassert>

namespace entente {

namespace {

/// Writes each kind of value.
struct Writing {
  JsonWriter& out;

  void operator()(const JsonValue::Array& items) const {
    out.begin_array();
    for (const auto& item : items) item.write(out);
    out.end_array();
  }
  void operator()(const JsonValue::Object& members) const {
    out.begin_object();
    for (const auto& [name, value] : members) {
      out.key_named(name);
      value.write(out);
    }
    out.end_object();
  }
  void operator()(const auto& scalar) const { out.value(scalar); }
};

}  // namespace

void JsonValue::add(std::string_view name, JsonValue value) {
  assert(std::holds_alternative<Object>(value_));
  std::get<Object>(value_).emplace_back(name, std::move(value));
}

void JsonValue::add_all(JsonValue object) {
  assert(std::holds_alternative<Object>(value_) && std::holds_alternative<Object>(object.value_));
  for (auto& [name, value] : std::get<Object>(object.value_)) add(name, std::move(value));
}

void JsonValue::write(JsonWriter& out) const {
  std::visit(Writing{out}, value_);
}

std::string to_text(const JsonValue& value) {
  JsonWriter out;
  value.write(out);
  return out.take();
}

}  // namespace entente

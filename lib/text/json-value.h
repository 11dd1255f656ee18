// A JSON value put together before it is written, where its parts are not thought of in the order of the
// text.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/json-writer.h"

namespace entente {

/// Null, true or false, a number, a text, an array or an object.
class JsonValue {
 public:
  using Array = std::vector<JsonValue>;
  using Member = std::pair<std::string, JsonValue>;
  using Object = std::vector<Member>;

  // NOLINTBEGIN(google-explicit-constructor): what stands in a value is meant to become one unnoticed.
  JsonValue(std::nullptr_t) {}
  template <NumberOrTruth Number>
  JsonValue(Number number) {
    if constexpr (std::same_as<Number, bool>) {
      value_ = number;
    } else if constexpr (std::integral<Number>) {
      value_ = static_cast<std::int64_t>(number);
    } else {
      value_ = static_cast<double>(number);
    }
  }
  JsonValue(const char* text) : value_(std::string(text)) {}
  JsonValue(std::string_view text) : value_(std::string(text)) {}
  JsonValue(std::string text) : value_(std::move(text)) {}
  JsonValue(Array items) : value_(std::move(items)) {}
  JsonValue(Object members) : value_(std::move(members)) {}
  JsonValue(std::initializer_list<Member> members) : value_(Object(members)) {}
  // NOLINTEND(google-explicit-constructor)

  /// Of an object: puts a member after the others.
  void add(std::string_view name, JsonValue value);
  /// The same with all that another object has.
  void add_all(JsonValue object);

  void write(JsonWriter& out) const;

 private:
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value_ = nullptr;
};

/// Indented, ending with a line break.
std::string to_text(const JsonValue& value);

}  // namespace entente

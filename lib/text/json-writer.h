// JSON written from front to back, without a tree of it.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace entente {

/// A single character is none: it would be written as its number.
template <class Value>
concept NumberOrTruth = std::is_arithmetic_v<Value> && !std::same_as<Value, char>;

/// Writes one value, an object or an array as a rule. In ASCII: characters beyond it and all that could steer
/// a terminal are escaped, and a byte that is not UTF-8 is written as U+FFFD.
class JsonWriter {
 public:
  /// Indented by two, or all on one line without a blank.
  enum class Layout { indented, one_line };

  explicit JsonWriter(Layout layout = Layout::indented);
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter();

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  /// In an object, before each value.
  void key(std::string_view name);

  void value(std::nullptr_t);
  void value(std::string_view text);
  /// A fraction in as few digits as are read back as the same; null where it is not finite.
  template <NumberOrTruth Value>
  void value(Value number) {
    if constexpr (std::same_as<Value, bool>) {
      write_truth(number);
    } else if constexpr (std::integral<Value>) {
      write_integer(static_cast<std::int64_t>(number));
    } else {
      write_fraction(number);
    }
  }

  /// Null where there is none.
  template <class Value>
  void value(const std::optional<Value>& of) {
    if (of) {
      value(*of);
    } else {
      value(nullptr);
    }
  }

  template <class Value>
  void field(std::string_view name, const Value& of) {
    key(name);
    value(of);
  }

  /// `write_fields` writes what is in it.
  template <class WriteFields>
  void object(WriteFields write_fields) {
    begin_object();
    write_fields();
    end_object();
  }

  template <class WriteFields>
  void object(std::string_view name, WriteFields write_fields) {
    key(name);
    object(write_fields);
  }

  /// An array with an object for each item; `write_fields` is given the item.
  template <class Items, class WriteFields>
  void objects(const Items& items, WriteFields write_fields) {
    begin_array();
    for (const auto& item : items) object([&] { write_fields(item); });
    end_array();
  }

  template <class Items, class WriteFields>
  void objects(std::string_view name, const Items& items, WriteFields write_fields) {
    key(name);
    objects(items, write_fields);
  }

  /// An array with a value for each item: itself, or what `of` makes of it.
  template <class Items, class Of = std::identity>
  void list(std::string_view name, const Items& items, Of of = {}) {
    key(name);
    begin_array();
    for (const auto& item : items) value(std::invoke(of, item));
    end_array();
  }

  /// The text, ending with a line break; ends the writing.
  std::string take();

 private:
  struct Output;

  void write_truth(bool truth);
  void write_integer(std::int64_t number);
  void write_fraction(double number);

  std::unique_ptr<Output> output_;
};

/// Nothing, to be written as null, for a text that is empty.
inline std::optional<std::string_view> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace entente

// JSON written from front to back, without a tree of it.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente {

/// A single character is none: it would be written as its number.
template <class Value>
concept NumberOrTruth = std::is_arithmetic_v<Value> && !std::same_as<Value, char>;

/// A number in hundredths, as most of those in reports are: to write it takes no search for the digits that
/// are read back as the same fraction.
struct Hundredths {
  std::uint64_t count = 0;
};

/// The name of a member as it is written, of few letters and signs that need not be escaped.
class JsonKey {
 public:
  static constexpr std::size_t max_bytes = 32;

  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to become one unnoticed.
  consteval JsonKey(const char* name) {
    add('"');
    for (; *name != '\0'; ++name) {
      if (*name < ' ' || *name > '~' || *name == '"' || *name == '\\') throw "has to be escaped";
      add(*name);
    }
    add('"');
    add(':');
  }

  /// In quotes, with its colon; zeros after it.
  const std::array<char, max_bytes>& written() const { return written_; }
  std::size_t length() const { return length_; }

 private:
  constexpr void add(char letter) { written_.at(length_++) = letter; }

  std::array<char, max_bytes> written_ = {};
  std::size_t length_ = 0;
};

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
  void key(const JsonKey& name);
  /// The same, of whatever name.
  void key_named(std::string_view name);
  /// Members of an object, one at least, as `json_members` gives them: on one line whatever the layout.
  void members(std::string_view written);

  void value(std::nullptr_t);
  void value(std::string_view text);
  void value(Hundredths number);
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
  void field(const JsonKey& name, const Value& of) {
    key(name);
    value(of);
  }

  /// The same, of whatever name.
  template <class Value>
  void field_named(std::string_view name, const Value& of) {
    key_named(name);
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
  void object(const JsonKey& name, WriteFields write_fields) {
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
  void objects(const JsonKey& name, const Items& items, WriteFields write_fields) {
    key(name);
    objects(items, write_fields);
  }

  /// An array with a value for each item: itself, or what `of` makes of it.
  template <class Items, class Of = std::identity>
  void list(const JsonKey& name, const Items& items, Of of = {}) {
    key(name);
    begin_array();
    for (const auto& item : items) value(std::invoke(of, item));
    end_array();
  }

  /// Bytes written so far.
  std::size_t length() const;
  /// The text, ending with a line break; ends the writing.
  std::string take();

 private:
  class Output;

  void write_truth(bool truth);
  void write_integer(std::int64_t number);
  void write_fraction(double number);

  std::unique_ptr<Output> output_;
};

/// The members of several objects, as they are written on one line: for `JsonWriter::members`.
class JsonMembers {
 public:
  /// `objects` is an array of objects, each of one member at least and each ending before its place in
  /// `ends`.
  JsonMembers(std::string objects, std::vector<std::size_t> ends)
      : objects_(std::move(objects)), ends_(std::move(ends)) {}

  /// Those of one object.
  std::string_view operator[](std::size_t object) const {
    constexpr std::size_t opening = 2;  // `[{` before the first, `,{` before each other
    const std::size_t begin = (object == 0 ? 0 : ends_[object - 1]) + opening;
    return std::string_view(objects_).substr(begin, ends_[object] - 1 - begin);
  }

 private:
  std::string objects_;
  std::vector<std::size_t> ends_;
};

/// For each item, the members that `write_fields` gives its object; it is given the writer and the item.
template <class Items, class WriteFields>
JsonMembers json_members_of_each(const Items& items, WriteFields write_fields) {
  JsonWriter out(JsonWriter::Layout::one_line);
  std::vector<std::size_t> ends;
  ends.reserve(std::size(items));
  out.begin_array();
  for (const auto& item : items) {
    out.object([&] { write_fields(out, item); });
    ends.push_back(out.length());
  }
  out.end_array();
  return {out.take(), std::move(ends)};
}

/// The members that `write_fields` gives the object of the writer that it is given, on one line.
template <class WriteFields>
std::string json_members(WriteFields write_fields) {
  constexpr std::array one = {0};
  return std::string(json_members_of_each(one, [&](JsonWriter& out, int) { write_fields(out); })[0]);
}

/// Nothing, to be written as null, for a text that is empty.
inline std::optional<std::string_view> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace entente

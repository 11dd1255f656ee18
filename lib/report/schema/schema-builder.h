// The parts that schemas are put together from.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/json-value.h"

namespace entente::report {

using Schema = JsonValue;

/// A key of a mapping, or a member of an object.
struct Key {
  std::string name;
  std::string title;  ///< how it is called to a person: its name
  std::string about;
  Schema value;
  bool required = false;
};

Key must(std::string_view name, std::string_view about, Schema value);
Key may(std::string_view name, std::string_view about, Schema value);

/// What a JSON file names its schema by.
Key name_of_schema();

/// A schema with what is said of what it describes; either may be empty.
Schema described(std::string_view title, std::string_view about, Schema value);

/// Allows keys that begin with `x-`, with anything.
JsonValue::Object free_keys();

/// A mapping of a file that a person writes: these keys, and those that begin with `x-`.
Schema mapping(const std::vector<Key>& keys);
Schema mapping_or_nothing(const std::vector<Key>& keys);
/// An object of these members and no others.
Schema object(const std::vector<Key>& members);
/// The value of `properties`.
Schema properties(const std::vector<Key>& keys);

/// A mapping from any keys, each to such a value.
Schema map_of(Schema value);
Schema list_of(Schema items, int minimum = 0);
Schema any_of(std::initializer_list<Schema> schemas);
/// A value of that type; of one of several, which strict validators do not take as one list.
Schema of_type(std::string_view type);
Schema of_types(std::initializer_list<std::string_view> types);
/// What stands under that name in `$defs`.
Schema defined(std::string_view name);
Schema number_from(int minimum, int maximum);

/// A value, and what it means.
struct Meaning {
  std::string_view name;
  std::string_view about;
};

/// One of a few words. A word that YAML takes for a number or a truth may be written as either.
Schema one_of(std::span<const std::string_view> words);
/// The same of a few, with what each means in the description; and nothing, where `nothing` says what that
/// means.
Schema one_of(std::span<const Meaning> meanings, std::string_view nothing = {});
/// The same of many, each with a description of its own.
Schema choice_of(std::span<const Meaning> meanings);

/// "no: nobody in particular", a paragraph each.
std::string in_words(std::span<const Meaning> meanings, std::string_view nothing = {});

// Scalars are read as text, whatever YAML takes them for. These refer to `$defs`.

Schema text();
Schema text_or_nothing();
/// One, or a list of them, or nothing.
Schema texts();
JsonValue::Object text_definitions();

/// The whole of it; `root` is a mapping or a choice.
std::string document(std::string_view title, std::string_view about, Schema root,
                     JsonValue::Object definitions);

}  // namespace entente::report

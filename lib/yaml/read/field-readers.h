// The fields of a mapping that have one of a few shapes: a word of a list, a flag, a number, a list of items.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/read/mapping-reader.h"

namespace entente::yaml {

/// The position of a scalar's text in `names`; complains of anything else as no value of `what`.
std::optional<std::size_t> choose(Value value, std::span<const std::string_view> names, std::string_view what,
                                  ErrorList& errors);

/// The same for the value of a key that may be missing.
template <class Enum>
void choose_into(Enum& chosen, MappingReader& mapping, std::string_view key,
                 std::span<const std::string_view> names, ErrorList& errors) {
  if (const auto value = mapping.find(key)) {
    if (const auto found = choose(*value, names, key, errors)) chosen = static_cast<Enum>(*found);
  }
}

inline constexpr std::array<std::string_view, 2> flag_words = {"no", "yes"};

/// `yes` or `no`, `otherwise` where the key is missing.
bool find_flag(MappingReader& mapping, std::string_view key, bool otherwise, ErrorList& errors);

/// A whole number from `minimum` to `maximum`; complains of anything else.
std::optional<int> read_number(Value value, int minimum, int maximum, std::string_view what,
                               ErrorList& errors);

/// The same with a decimal point.
std::optional<double> read_decimal(Value value, double minimum, double maximum, std::string_view what,
                                   ErrorList& errors);

/// The items of a list under `key`; complains of anything that is no list, and of its absence where
/// `required`.
std::vector<Value> find_items(MappingReader& mapping, std::string_view key, bool required, ErrorList& errors);

/// The texts of a list under `key`, or the one text there; none where it is missing or empty.
std::vector<std::string> find_texts(MappingReader& mapping, std::string_view key, ErrorList& errors);

}  // namespace entente::yaml

// A scale: the values that an answer can have.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// A position in one of a library's lists.
using Index = std::uint16_t;

/// A set of values of one scale: bit i stands for value i, counted from 0.
using ValueSet = std::uint32_t;

inline constexpr std::size_t max_values = 32;

struct Scale {
  std::string_view id;
  std::string_view title;
  bool ordered = false;
  std::span<const std::string_view> values;  ///< ascending if `ordered`; at most `max_values`
};

/// The set of one value; `value` is less than `max_values`.
constexpr ValueSet only(std::size_t value) {
  return ValueSet{1} << value;
}

/// Every value of the scale.
constexpr ValueSet all_values(const Scale& scale) {
  return scale.values.size() == max_values ? ~ValueSet{0} : only(scale.values.size()) - 1;
}

/// The values from `value` up, or down, including it.
constexpr ValueSet at_least(const Scale& scale, std::size_t value) {
  return all_values(scale) & ~(only(value) - 1);
}
constexpr ValueSet at_most(std::size_t value) {
  return only(value) | (only(value) - 1);
}

/// The positions of the lowest and the highest value. The set must not be empty.
constexpr int lowest(ValueSet values) {
  return std::countr_zero(values);
}
constexpr int highest(ValueSet values) {
  return static_cast<int>(max_values) - 1 - std::countl_zero(values);
}

/// The position of the value with that name, or an empty optional.
std::optional<std::size_t> find_value(const Scale& scale, std::string_view name);

/// The values in words: "partly or yes"; "unknown" if the set has all values of the scale.
std::string to_text(const Scale& scale, ValueSet values);

}  // namespace entente

// A scale: the values that the answers to a question can take.
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

/// A set of values of one scale: bit i stands for the i-th value.
using ValueSet = std::uint32_t;

inline constexpr std::size_t max_values = 32;

struct Scale {
  std::string_view id;
  std::string_view title;
  bool ordered = false;
  std::span<const std::string_view> values;  ///< in rising order where ordered; at most `max_values`
};

constexpr ValueSet only(std::size_t value) {
  return ValueSet{1} << value;
}

/// Every value of the scale.
constexpr ValueSet all_values(const Scale& scale) {
  return scale.values.size() == max_values ? ~ValueSet{0} : only(scale.values.size()) - 1;
}

/// The values from `value` up, or down.
constexpr ValueSet at_least(const Scale& scale, std::size_t value) {
  return all_values(scale) & ~(only(value) - 1);
}
constexpr ValueSet at_most(std::size_t value) {
  return only(value) | (only(value) - 1);
}

/// Positions of the lowest and the highest value of a set that is not empty.
constexpr int lowest(ValueSet values) {
  return std::countr_zero(values);
}
constexpr int highest(ValueSet values) {
  return static_cast<int>(max_values) - 1 - std::countl_zero(values);
}

/// The position of the value of that name.
std::optional<std::size_t> find_value(const Scale& scale, std::string_view name);

/// "partly or yes"; "unknown" for every value of the scale.
std::string to_text(const Scale& scale, ValueSet values);

}  // namespace entente

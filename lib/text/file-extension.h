// The endings of file names, in capitals or not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace entente {

/// Whether the name ends so; `ending` is in small letters of ASCII.
inline bool has_extension(std::string_view name, std::string_view ending) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return name.size() >= ending.size() &&
         std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, small);
}

inline bool has_any_extension(std::string_view name, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings,
                             [name](std::string_view ending) { return has_extension(name, ending); });
}

}  // namespace entente

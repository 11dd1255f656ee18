// What every JSON report has in common. The only header that includes nlohmann-json.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente::report {

/// To two decimals, so that no digit rests on how a sum was rounded.
inline double rounded(double number) {
  constexpr double hundredths = 100;
  constexpr double half = 0.5;
  return static_cast<double>(static_cast<long>(number * hundredths + half)) / hundredths;
}

inline nlohmann::ordered_json or_null(std::string_view text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

template <class T>
nlohmann::ordered_json or_null(const std::optional<T>& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

template <class List, class Of>
nlohmann::ordered_json list(const List& items, Of of) {
  auto array = nlohmann::ordered_json::array();
  for (const auto& item : items) array.push_back(of(item));
  return array;
}

/// Indented, in ASCII, ending with a line break.
inline std::string written(const nlohmann::ordered_json& json) {
  constexpr int indent = 2;
  return json.dump(indent, ' ', true, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace entente::report

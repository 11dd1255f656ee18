// A finding in what `entente assess --format json` prints.
#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace entente::cli {

/// The finding of that rule; null where the report has none.
inline nlohmann::json finding_in(const nlohmann::json& report, std::string_view rule) {
  for (const auto& finding : report["findings"]) {
    if (finding["rule"] == rule) return finding;
  }
  return {};
}

}  // namespace entente::cli

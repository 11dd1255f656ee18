#include "knowledge/scale.h"

#include <algorithm>

namespace entente {

std::optional<std::size_t> find_value(const Scale& scale, std::string_view name) {
  const auto found = std::ranges::find(scale.values, name);
  if (found == scale.values.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scale.values.begin());
}

std::string to_text(const Scale& scale, ValueSet values) {
  if (values == all_values(scale) && scale.values.size() > 1) return "unknown";
  std::string text;
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if ((values & only(value)) == 0) continue;
    if (!text.empty()) text += " or ";
    text += scale.values[value];
  }
  return text;
}

}  // namespace entente

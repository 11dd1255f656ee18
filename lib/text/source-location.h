// Where something stands in a text.
#pragma once

#include <compare>
#include <string_view>

namespace entente {

/// The offset of what is not in a text.
inline constexpr auto not_found = std::string_view::npos;

/// Line and column count from 1, columns in characters (code points). Line 0: nowhere in a file.
struct SourceLocation {
  int line = 0;
  int column = 0;

  auto operator<=>(const SourceLocation&) const = default;
};

}  // namespace entente

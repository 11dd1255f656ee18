// Where something stands in a text.
#pragma once

#include <compare>

namespace entente {

/// Line and column count from 1, columns in characters (code points). Line 0: nowhere in a file.
struct Place {
  int line = 0;
  int column = 0;

  auto operator<=>(const Place&) const = default;
};

}  // namespace entente

#include "report/text/text-columns.h"

#include <algorithm>

namespace entente::report {

int bar_columns(const TextPage& page) {
  constexpr int step = 5;
  constexpr int longest = 30;
  constexpr int shortest = 10;
  // So many columns of the first screen, or else of the table of themes, are for what stands beside the bar.
  constexpr int beside_in_first_screen = 74;
  constexpr int beside_in_themes = 64;
  const int room = page.width() - (page.width() >= wide ? beside_in_first_screen : beside_in_themes);
  return std::clamp(room / step * step, shortest, longest);
}

}  // namespace entente::report

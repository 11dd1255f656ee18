#include "assess/score.h"

#include <fmt/format.h>

namespace entente {

std::string to_text(Bands bands) {
  if (bands.empty()) return "nothing to judge";
  if (bands.is_settled()) return std::string{name_of(bands.best)};
  return fmt::format("open ({} to {})", name_of(bands.worst), name_of(bands.best));
}

}  // namespace entente

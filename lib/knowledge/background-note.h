// Context: what a report tells of alliances in general, and never scores.
#pragma once

#include "knowledge/factor.h"

namespace entente {

struct BackgroundNote {
  std::string_view id;
  std::string_view title;
  std::string_view text;
  Condition when;  ///< told of an alliance for which it holds; of every one where it is empty
  std::span<const Source> sources;
};

}  // namespace entente

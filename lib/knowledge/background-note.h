// A background note: general knowledge about alliances that reports print but never score.
#pragma once

#include "knowledge/factor.h"

namespace entente {

struct BackgroundNote {
  std::string_view id;
  std::string_view title;
  std::string_view text;
  Condition when;  ///< the note is printed for alliances that meet it; if empty, for all
  std::span<const Source> sources;
};

}  // namespace entente

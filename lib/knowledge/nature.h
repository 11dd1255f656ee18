// The definition test: the marks by which a strategic alliance is told from what only goes by that name.
#pragma once

#include "knowledge/factor.h"

namespace entente {

/// What a necessary mark's absence makes of the relation: a merger or internal unit, a purchase, or a doubt
/// (so many of them make a purchase).
enum class AbsenceMeans : std::uint8_t { nothing, merger, purchase, doubt };

inline constexpr std::array<std::string_view, 4> absence_names = {"nothing", "merger", "purchase", "doubt"};

struct Mark {
  std::string_view id;
  std::string_view title;
  bool necessary = false;
  AbsenceMeans without = AbsenceMeans::nothing;  ///< of a necessary mark
  Condition holds;
  std::span<const Source> sources;
};

struct Nature {
  std::string_view claim;
  std::string_view limits;
  std::span<const Source> sources;
  int purchase_if_missing = 2;  ///< so many marks in doubt make a purchase
  int supporting_needed = 4;    ///< so many supporting marks make an alliance of the necessary ones
  std::span<const Index> questions;
  std::span<const Mark> marks;
};

}  // namespace entente

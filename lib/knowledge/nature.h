// The definition test: the criteria (marks) that tell a strategic alliance from a merger, a purchase or a
// mere label.
#pragma once

#include "knowledge/factor.h"

namespace entente {

/// What the relation is if a necessary mark is absent: a merger or internal unit, a purchase, or doubtful
/// (with `Nature::purchase_if_missing` doubts it is a purchase).
enum class AbsenceMeans : std::uint8_t { nothing, merger, purchase, doubt };

inline constexpr std::array<std::string_view, 4> absence_names = {"nothing", "merger", "purchase", "doubt"};

/// One criterion. All necessary marks must hold, and enough of the others, the supporting marks.
struct Mark {
  std::string_view id;
  std::string_view title;
  bool necessary = false;
  AbsenceMeans without = AbsenceMeans::nothing;  ///< `nothing` for a supporting mark
  Condition holds;
  std::span<const Source> sources;
};

struct Nature {
  std::string_view claim;
  std::string_view limits;
  std::span<const Source> sources;
  int purchase_if_missing = 2;  ///< number of absent marks of kind `doubt` that make it a purchase
  int supporting_needed = 4;    ///< number of supporting marks that an alliance needs
  std::span<const Index> questions;
  std::span<const Mark> marks;
};

}  // namespace entente

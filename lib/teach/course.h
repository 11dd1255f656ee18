// A course: how a student's judgements have gone so far.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "teach/diary.h"

namespace entente {

/// Means of those entries that have a score; nothing where none has.
struct MeanScores {
  std::optional<double> brier;
  std::optional<double> kappa;
};

struct Course {
  std::size_t worksheets = 0;
  std::size_t cases = 0;  ///< different ones
  MeanScores all;
  /// The first half of the worksheets and the second, to which the middle one of an odd number belongs;
  /// nothing where there are less than `least_for_a_trend`.
  std::optional<MeanScores> first_half;
  std::optional<MeanScores> second_half;
};

inline constexpr std::size_t least_for_a_trend = 4;

/// Of the entries of this student, in their order.
Course course_of(std::string_view student, std::span<const DiaryEntry> entries);

}  // namespace entente

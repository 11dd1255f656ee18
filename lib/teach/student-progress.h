// A course: how a student's judgements have gone so far.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "teach/judgement-log.h"

namespace entente {

/// Means of those entries that have a score; nothing where none has.
struct MeanScores {
  std::optional<double> brier;
  std::optional<double> kappa;
};

/// A case whose worksheet was turned in more than once.
struct RepeatedCase {
  std::string case_id;
  std::size_t times = 0;
  std::string date;  ///< of the worksheet that counts; may be empty
};

struct StudentProgress {
  std::size_t worksheets = 0;  ///< turned in
  std::size_t cases = 0;       ///< different ones, each of which counts once
  std::vector<RepeatedCase> repeated;
  std::vector<std::string> similar_names;  ///< of the diary, which differ in nothing but case and spaces
  MeanScores all;
  /// The first half of the cases and the second, to which the middle one of an odd number belongs; nothing
  /// where there are less than `least_for_a_trend`.
  std::optional<MeanScores> first_half;
  std::optional<MeanScores> second_half;
};

inline constexpr std::size_t least_for_a_trend = 4;

/// Of the entries of this student, by date; those of one date, and before all others those without a date, in
/// their order. Of several on one case the last one counts.
StudentProgress progress_of(std::string_view student, std::span<const LogEntry> entries);

}  // namespace entente

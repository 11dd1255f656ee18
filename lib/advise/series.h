// Several descriptions held against each other: one alliance as time goes by, or candidates for one.
#pragma once

#include "advise/comparison.h"
#include "assess/ranking.h"

namespace entente {

/// An answer that was known once and no longer is.
struct NoLongerKnown {
  AnswerRef slot;          ///< in the last description
  std::size_t last_known;  ///< the latest description in which it was known
  AnswerRef known;         ///< the same slot there
};

struct Series {
  enum class Kind : std::uint8_t { history, candidates };

  Kind kind = Kind::history;
  /// At least two. A history's by their dates, if all have one, else as they were given; candidates from the
  /// best on.
  std::vector<Diagnosis> diagnoses;
  bool is_dated = false;  ///< a date stands in each
  bool has_one_name = true;
  /// One less than diagnoses: of a history from each to the next, of candidates from the best to each other.
  std::vector<Comparison> steps;
  Comparison whole;                    ///< from the first to the last
  std::vector<NoLongerKnown> missing;  ///< of a history, by question and partner
  std::vector<Rank> ranks;             ///< of candidates
};

inline constexpr std::array<std::string_view, 2> series_names = {"history", "candidates"};
constexpr std::string_view name_of(Series::Kind kind) {
  return series_names[static_cast<std::size_t>(kind)];
}

/// Candidates are descriptions that dates do not tell apart and that share a partner, where no two have all
/// partners in common; anything else is a history.
Series::Kind kind_of(std::span<const Diagnosis> diagnoses);

/// Of at least two diagnoses by that library.
Series make_series(std::vector<Diagnosis> diagnoses, Series::Kind kind, const Library& library);

}  // namespace entente

// Words that comparisons in every format use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "advise/series.h"
#include "report/comparison/printed-change.h"

namespace entente::report {

/// Two descriptions that are compared.
struct ComparedPair {
  const Diagnosis& before;
  const Diagnosis& after;
  const Comparison& comparison;
  const PrintedComparison& printed;
  const Library& library;
};

/// "+3.20", or "+3.20 low, 0.00 high" where the ends moved apart.
std::string change_in_words(PrintedChange change);

/// Whether there is something to judge on both sides; otherwise no change can be told.
bool can_be_compared(const Diagnosis& before, const Diagnosis& after);

/// Candidates are called A, B and so on; descriptions of a history by their dates where these tell them
/// apart, else by their files.
std::vector<std::string> names_of(const Series& series);

/// The answer of a pair of partners on that side: "partly", or "no partner".
std::string answer_on(PairSide side, AnswerRef of_pair, const ComparedPair& pair);

/// Where that answer stands; empty if it stands nowhere.
std::string place_on(PairSide side, AnswerRef of_pair, const ComparedPair& pair);

/// "fit.mutual_benefit @alpha → @beta".
std::string slot_name(AnswerRef of_pair, const ComparedPair& pair);

/// "58–81", or "none" where nothing counts.
std::string interval_or_none(const std::optional<Interval>& score);

/// How a theme stands in a description; nothing where nothing of it counts there.
std::optional<Interval> score_of_theme(Index theme, const Diagnosis& diagnosis);

}  // namespace entente::report

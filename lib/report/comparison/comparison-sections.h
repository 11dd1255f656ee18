// What the comparison of an alliance with itself and that of candidates have in common.
#pragma once

#include "advise/series.h"
#include "report/comparison/printed-change.h"
#include "report/text/finding-text.h"

namespace entente::report {

/// A page, and two descriptions that are compared on it.
struct ComparedPair {
  TextPage& page;
  const Diagnosis& before;
  const Diagnosis& after;
  const Comparison& comparison;
  const PrintedComparison& printed;
  const Library& library;
};

/// Where the names of themes, rules and answers begin.
inline constexpr int name_column = margin + 2;

/// So many causes, and so many rules, are told where not all are.
inline constexpr std::size_t max_listed_causes = 10;

/// "+3.20", or "+3.20 low, 0.00 high" where the ends moved apart.
std::string change_in_words(PrintedChange change);

Style style_of(PrintedChange change);

/// Whether there is something to judge on both sides; otherwise no change can be told.
bool can_be_compared(const Diagnosis& before, const Diagnosis& after);

/// Candidates are called A, B and so on; descriptions of a history by their dates where these tell them
/// apart, else by their files.
std::vector<std::string> names_of(const Series& series);

/// Who the comparison is for, and that the library is not as bundled; nothing where there is nothing to say.
void add_reservations(TextPage& page, const Alliance& alliance, const Library& library);

/// What stands beside a description's condition, and below it where there is something to remark.
struct ConditionRow {
  std::string name;
  std::string remark;
};

/// How each description stands, one below the other so that their bars can be compared.
void add_conditions(TextPage& page, const Series& series, std::span<const ConditionRow> rows,
                    const Library& library);

/// "fit.mutual_benefit @alpha → @beta".
std::string slot_name(AnswerRef of_pair, const ComparedPair& beside);

/// The causes of the change, the greatest first, up to that number of them.
void add_causes(const ComparedPair& beside, std::size_t limit);

/// "58–81", or "none" where nothing counts.
std::string interval_or_none(const std::optional<Interval>& score);

/// How a theme stands in a description; nothing where nothing of it counts there.
std::optional<Interval> score_of_theme(Index theme, const Diagnosis& diagnosis);

/// The condition and each theme from description to description.
void add_trend(TextPage& page, const Series& series, const Library& library);

/// How the change is put down to its causes, and by whom that was thought out.
void add_explanation(TextPage& page, const Library& library);

/// The two parts of `comparison`.
void add_history(TextPage& page, const Series& series, const Library& library, bool all);
void add_candidates(TextPage& page, const Series& series, const Library& library, bool all);

}  // namespace entente::report

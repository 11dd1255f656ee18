// An assessment: everything that the library has to say of an alliance.
#pragma once

#include <optional>
#include <vector>

#include "assess/evaluate.h"
#include "assess/possible-statuses.h"
#include "assess/score.h"

namespace entente {

/// What a rule says of the alliance.
struct Finding {
  Index rule = 0;
  Status status = Status::open;
  Statuses possible = Status::open;  ///< of an open one, those that the open answers leave possible
  bool counted = true;               ///< false beyond the declared scope: reported apart, part of no score
  /// Unmet, and management has decided to live with it, by an acceptance that holds: told apart, and part of
  /// every score all the same.
  bool accepted = false;
  /// How far the lower end of the alliance's score would rise, from unmet to met; 0 where not counted. Those
  /// of what is met add up to that end.
  double points = 0;
};

/// Whether it is a part of the scores.
constexpr bool is_scored(const Finding& finding) {
  return finding.counted && finding.status != Status::not_applicable;
}

/// Whether it counts and all is not well, or not known.
constexpr bool needs_attention(const Finding& finding) {
  return finding.counted && (finding.status == Status::unmet || finding.status == Status::open);
}

/// How one factor or theme stands, of those with a rule that counts and may apply.
struct FactorScore {
  Index factor = 0;
  Interval score;
};

struct ThemeScore {
  Index theme = 0;
  Interval score;
  /// Whether it is a part of the alliance's score at that end: it is not where it may turn out not to apply,
  /// and would move the score the other way.
  bool counts_at_low = true;
  bool counts_at_high = true;

  bool counts_at(End end) const { return end == &Interval::low ? counts_at_low : counts_at_high; }
};

/// What the definition test says.
enum class Verdict : std::uint8_t { alliance, in_name_only, purchase, merger, cannot_tell };

inline constexpr std::array<std::string_view, 5> verdict_names = {
    "strategic alliance", "cooperation in name only", "outsourcing or purchase under another name",
    "merger or internal unit", "cannot tell yet"};
constexpr std::string_view name_of(Verdict verdict) {
  return verdict_names[static_cast<std::size_t>(verdict)];
}

struct MarkFinding {
  Index mark = 0;
  Truth holds = Truth::open;
};

struct NatureFinding {
  Verdict verdict = Verdict::cannot_tell;
  std::vector<MarkFinding> marks;  ///< in the library's order
};

struct Assessment {
  NatureFinding nature;
  Interval score;           ///< of no meaning where there is nothing to judge
  Bands bands;              ///< capped as the library's conventions say; none where there is nothing to judge
  std::vector<Index> caps;  ///< the critical rules unmet; they hold the band down where they are enough
  std::vector<ThemeScore> themes;
  std::vector<FactorScore> factors;
  /// One a rule, in the library's order; those that are not counted may be left out.
  std::vector<Finding> findings;
};

}  // namespace entente

// An assessment: everything that the library has to say of an alliance.
#pragma once

#include <optional>
#include <vector>

#include "assess/evaluate.h"
#include "assess/score.h"

namespace entente {

/// What a rule says of the alliance.
struct Finding {
  Index rule = 0;
  Status status = Status::open;
  bool counted = true;  ///< false beyond the declared scope: reported apart, part of no score
  /// Unmet, and management has decided to live with it, by an acceptance that holds: told apart, and part of
  /// every score all the same.
  bool accepted = false;
  double points = 0;  ///< how far the alliance's score would rise, from unmet to met; 0 where not counted
};

/// Whether it is a part of the scores.
constexpr bool is_scored(const Finding& finding) {
  return finding.counted && finding.status != Status::not_applicable;
}

/// Whether it counts and all is not well, or not known.
constexpr bool needs_attention(const Finding& finding) {
  return finding.counted && (finding.status == Status::unmet || finding.status == Status::open);
}

/// How one factor or theme stands, of those with a rule that counts and applies.
struct FactorScore {
  Index factor = 0;
  Interval score;
};

struct ThemeScore {
  Index theme = 0;
  Interval score;
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
  Interval score;
  Bands bands;              ///< capped as the library's conventions say
  std::vector<Index> caps;  ///< the critical rules unmet; they hold the band down where they are enough
  std::vector<ThemeScore> themes;
  std::vector<FactorScore> factors;
  /// One a rule, in the library's order; those that are not counted may be left out.
  std::vector<Finding> findings;
};

}  // namespace entente

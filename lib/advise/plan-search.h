// The search for the changes that guarantee most at each effort.
#pragma once

#include <optional>
#include <vector>

#include "advise/interventions.h"
#include "advise/pareto-frontier.h"
#include "assess/assessment.h"

namespace entente {

/// Nothing can be left of the weakness that the rule names.
constexpr bool is_fixed(Statuses possible) {
  return !possible.has(Status::unmet);
}

/// Whether the changes are to leave no critical rule that is unmet or may be; otherwise they only get as near
/// as can be.
enum class Critical : std::uint8_t { cleared, as_it_is };

class PlanSearch {
 public:
  /// `counted`: the rules that count. `library` outlives this.
  PlanSearch(const Alliance& alliance, const Library& library, const std::vector<Index>& counted,
             const EffortOf& effort_of);

  /// How many answers could be changed.
  std::size_t answers() const;

  /// Whether all changes are among those looked at.
  bool is_complete() const;

  /// What each effort is worth; at least 0 where it guarantees the target. Nothing where too much hangs
  /// together.
  std::optional<ParetoFrontier> run(double target, Critical critical) const;

  /// The answers once the changes are made that lead to that point.
  Answers answers_at(const ParetoFrontier& found, const ParetoFrontier::Point& point) const;

  /// The rules, of these, that no change clears; those that hang on too much are not among them.
  std::vector<Index> stuck(const std::vector<Index>& rules) const;

 private:
  /// A factor's rules that count, under each combination of the changes that they can tell.
  struct FactorTable {
    struct Outcome {
      double weight = 0;         ///< of the rules that are part of the lower end of the score
      double met = 0;            ///< of those of them that are met
      bool is_critical = false;  ///< some critical rule is unmet, or may be
      bool may_apply = false;    ///< some rule may, even if none is part of the lower end

      bool counts() const { return weight > 0; }
    };

    Index factor = 0;
    std::vector<std::size_t> questions;  ///< positions among those that can be changed
    std::vector<Outcome> outcomes;       ///< by combination, as in `Payoff`

    bool may_apply() const;
    bool may_count() const;
    bool may_drop_out() const;
    bool may_apply_uncounted() const;
  };

  /// The factors of a theme, some of which may drop out of it.
  struct Members {
    std::vector<const FactorTable*> certain;
    std::vector<const FactorTable*> doubtful;

    std::vector<const FactorTable*> all() const;
  };

  void add_table(Index factor, const std::vector<Index>& rules);
  FactorTable::Outcome outcome_of(const std::vector<Index>& rules, const Answers& answers) const;
  /// How many factors of its theme count only under some of the combinations.
  double doubtful_beside(const FactorTable& table) const;
  double weight_of(const FactorTable& table) const;
  void add_theme(Index theme, double target, Critical critical, ChoiceProblem& problem) const;
  /// What it is worth that no factor counts. `first_doubtful`: the first choice of whether one does. False
  /// where that would be too much to tell.
  bool add_uncounted(std::size_t first_doubtful, double target, ChoiceProblem& problem) const;
  /// In its theme, where those of the doubtful ones are there whose bit is set; 0 where it is not there
  /// itself.
  double share_of(const FactorTable& table, const Members& members, std::size_t there) const;

  const Library& library_;
  Interventions changes_;
  std::vector<FactorTable> tables_;
  bool is_entangled_ = false;
};

}  // namespace entente

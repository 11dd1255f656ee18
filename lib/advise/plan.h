// A plan: what management would have to change, with the least effort, for the condition to reach a target.
#pragma once

#include <optional>
#include <vector>

#include "assess/assessment.h"

namespace entente {

/// What a plan is to reach, and what it may use.
struct PlanRequest {
  double target = 75;  ///< the score that is to be guaranteed, whatever the open answers turn out to be
  std::vector<AnswerRef> fixed = {};      ///< answers that stay as they are
  std::vector<std::size_t> holders = {};  ///< the partners who can change something; all of them where empty
  std::optional<int> budget = {};         ///< the most effort
};

/// One answer to be changed.
struct PlanStep {
  AnswerRef slot;
  std::size_t to = 0;  ///< the value, of the question's scale
  int effort = 0;      ///< about so many weeks, by the library's conventions
  /// Rules that are in order once all steps are taken, and without it would be unmet or open, or not
  /// apply; the most severe first.
  std::vector<Index> clears;
  Interval score;  ///< once it is taken, and all before it
  Bands bands;
};

/// Without any of its steps it does not reach the target.
struct Plan {
  std::vector<PlanStep> steps;  ///< first what clears critical rules, then what takes less time
  int effort = 0;               ///< the sum of its steps'
  Interval score;               ///< once all are taken
  Bands bands;
};

struct Plans {
  /// The first is of least effort. For each further one, what plans before it change counts double for each
  /// of them, so that it is of little effort and yet another one; there are at most three.
  std::vector<Plan> plans;
  bool is_there = false;  ///< the target is reached as things are; there is nothing to plan
  /// Whether every combination of changes was weighed, so that no plan is of less effort than the first, or
  /// there is none where none was found. Otherwise only some of them were, since there are too many.
  bool is_exact = true;
  std::size_t answers = 0;    ///< that could be changed
  std::optional<Plan> below;  ///< the most that any less effort than the first plan's guarantees
  /// Where there is no plan: what comes nearest, and the critical rules that no change in reach clears.
  std::optional<Plan> closest_match;
  std::vector<Index> stuck;
  std::optional<int> needs;  ///< the effort that it would take, where that is more than the budget
};

/// Changes of the answers of the declared scope that management has a lever for, towards what some rule calls
/// healthy. A plan reaches the target where there is something to judge, the lower end of the condition's
/// interval reaches it, and no critical rule that counts is unmet, or may be.
Plans plan(const Alliance& alliance, const Library& library, const PlanRequest& request);

}  // namespace entente

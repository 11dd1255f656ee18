// What each rule has to do with the change of an alliance's score.
//
// A score is a weighted mean over the parts that apply, S = Σ ws / Σ w, level by level: rules make a factor,
// factors a theme, themes the alliance. Where bars are means of both sides and W is Σ w, its change is
// exactly
//
//     ΔS = Σ [ w̄ Δs + (s̄ - S̄) Δw ] / W̄
//
// and each part gets its summand, at each end of the score by itself, since what may turn out not to apply is
// a part of one end only. What applies on one side only has the same s on the other, and no w. This is the
// indicator of Bennet, T. L. (1920), The theory of measurement of changes in cost of living, Journal of the
// Royal Statistical Society 83, 455–462. The rules of a factor or theme that applies on one side only share
// its part by their weights, each with its own score against the mean that they join. Where neither side has
// a part at an end, its score there is that of the parts at the other end, and so is its change.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente {

/// How far the two ends of an alliance's score moved, or were moved by something, in points.
struct Change {
  double low = 0;
  double high = 0;

  Change& operator+=(Change other) {
    low += other.low;
    high += other.high;
    return *this;
  }
};

/// Of one rule, at one end of the score. Its part of the change is what it is worth after less what it was
/// worth before.
struct Contribution {
  End end = &Interval::low;
  double points = 0;  ///< by how many the score rises with each point of the rule's own; 0 for none
  double joins = 0;   ///< the mean that it raises, or holds down, where it begins to apply

  /// Nothing where it is no part of the score.
  double worth(Statuses possible) const;
};

class Contributions {
 public:
  /// Both assessments are by that library, which outlives this.
  Contributions(const Assessment& before, const Assessment& after, const Library& library, End end);

  Contribution of(const Rule& rule) const;

 private:
  /// A weighted mean on both sides together.
  struct Level {
    double before = 0;  ///< the weights of its parts; 0 where it does not apply
    double after = 0;
    double score = 0;  ///< the mean of both sides

    bool is_on_both() const { return before > 0 && after > 0; }
    /// The mean of both sides; of one that applies on one side only, the weight there.
    double weight() const { return (before + after) / (is_on_both() ? 2 : 1); }
  };

  void add(const Assessment& assessment, double Level::*side);
  double weight_of(const Factor& factor) const;

  const Library& library_;
  End end_;  ///< where the parts of the score are
  std::vector<Level> factors_;
  std::vector<Level> themes_;
  Level alliance_;
};

}  // namespace entente

// Agreement: a student's judgement held against the library's, and against what became of the alliance.
#pragma once

#include <optional>
#include <vector>

#include "alliance/case-study.h"
#include "assess/assessment.h"
#include "teach/judgement.h"
#include "teach/kappa.h"

namespace entente {

/// A factor that both placed.
struct ComparedFactor {
  Index factor = 0;
  Band by_student = Band::weak;
  Band by_library = Band::weak;
};

/// A factor that the student placed and the library does not: its band is open, or none of its rules that
/// count applies.
struct LeftOut {
  Index factor = 0;
  std::optional<Bands> by_library;  ///< nothing where no rule applies
};

struct Agreement {
  std::vector<ComparedFactor> compared;  ///< in the library's order
  std::vector<LeftOut> left_out;
  std::optional<double> kappa;  ///< of those compared
  std::optional<bool> hit;      ///< whether the stated outcome came true; nothing where it was mixed
  std::optional<double> brier;  ///< nothing where `hit` is
};

Agreement agreement(const Judgement& judgement, const Assessment& assessment, const CaseStudy& study,
                    const Library& library);

/// How many of them are so many steps apart.
long count_apart(const Agreement& agreement, int steps);

/// The Brier score of a forecast (Brier 1950): (p − o)², where p is the confidence in the stated outcome as a
/// fraction, and o is 1 if it came true and 0 if not. 0 is best, 0.25 what saying 50 percent each time gets,
/// 1 worst. It is half of Brier's own score, which sums over both outcomes and runs to 2.
///
/// Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather Review
/// 78, 1–3.
double brier_score(int percent, bool came_true);

}  // namespace entente

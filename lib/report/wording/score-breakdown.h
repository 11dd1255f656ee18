// What the score of an alliance is made of, so that its parts add up to it as reports tell it (rounding.h).
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente::report {

/// In hundredths of a point of the alliance's score.
struct ScoreShare {
  Index theme = 0;
  long sure = 0;  ///< what the theme adds whatever the open answers are
  long open = 0;  ///< what it may add beyond that
  long most = 0;  ///< what it would add if all were well
};

/// One for each theme of the assessment, in its order. Their sure parts add up to the lower end of the score,
/// with their open parts to the upper end, and their most to 100 points. A theme that may turn out not to
/// apply adds at an end where it is left out what it would if it were as the others are together.
std::vector<ScoreShare> score_breakdown(const Assessment& assessment, const Library& library);

/// The points of each finding in hundredths. Those of what is met add up to the lower end of the score, and
/// where none may turn out to be met or not to apply, those of all add up to 100 points.
std::vector<long> points_of_findings(const Assessment& assessment);

}  // namespace entente::report

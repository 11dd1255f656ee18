// What the score of an alliance is made of, theme by theme, so that the parts add up to it exactly.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"

namespace entente::report {

/// In hundredths of a point of the alliance's score, as reports write it.
struct ScorePart {
  Index theme = 0;
  int sure = 0;  ///< what the theme adds whatever the open answers are
  int open = 0;  ///< what it may add beyond that
  int most = 0;  ///< what it would add if all were well
};

/// One for each theme of the assessment, in its order. Their sure parts add up to the lower end of the score
/// as the JSON report has it, with their open parts to the upper end, and their most to 100 points.
std::vector<ScorePart> score_parts(const Assessment& assessment, const Library& library);

/// "6.71": hundredths as points.
std::string points_in_words(int hundredths);

}  // namespace entente::report

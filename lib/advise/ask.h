// What to ask next: the open questions, by how much their answers could change.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace entente {

struct OpenQuestion {
  Evidence slot;    ///< the question, and the partner it is open of
  double gain = 0;  ///< the most by which one value could move an end of the alliance's interval, in points
  bool decides_nature = false;  ///< whether it is an alliance at all hangs on it
};

/// Those that the reader of the report may be told of and that something open rests on, in scope or needed to
/// tell the nature: first what decides the nature, then the greatest gain first; equals in the library's
/// order. Facts that the description's head leaves out are among them.
std::vector<OpenQuestion> open_questions(const Alliance& alliance, const Assessment& assessment,
                                         const Library& library);

}  // namespace entente

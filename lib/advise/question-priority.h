// What to ask next: the open questions, by how much of what is not known their answers settle.
#pragma once

#include <array>
#include <vector>

#include "assess/assessment.h"

namespace entente {

/// What one answer to an open question would make of the condition.
struct AnswerEffect {
  std::size_t value = 0;  ///< of the question's scale
  Interval score;
  Bands bands;
};

/// What hangs on an open question. `alone`: an answer can narrow the condition by itself; `together`: only
/// with other answers that are open too; `nothing`: no rule that counts and is open rests on it.
enum class Influence : std::uint8_t { nothing, together, alone };

inline constexpr std::array<std::string_view, 3> influence_names = {"nothing", "together", "alone"};
constexpr std::string_view name_of(Influence influence) {
  return influence_names[static_cast<std::size_t>(influence)];
}

struct OpenQuestion {
  AnswerRef slot;                     ///< the question, and the partner it is open of
  std::vector<AnswerEffect> effects;  ///< one for each value that is still possible, in the scale's order
  /// The mean over these of what they take off the width of the condition's interval, in points; no value is
  /// held to be likelier than another.
  double gain = 0;
  double bands_gain = 0;  ///< the same of the number of bands that are still possible
  Influence influence = Influence::nothing;
  bool decides_nature = false;  ///< whether it is an alliance at all hangs on it
};

/// Whether it is worth asking.
inline bool matters(const OpenQuestion& open) {
  return open.decides_nature || open.influence != Influence::nothing;
}

/// All that are open in the declared scope, or needed to tell the nature, and that the reader of the report
/// may be told of: first what decides the nature, then what takes away most bands, then the greatest gain,
/// then what settles something together with others, last what settles nothing; equals in the library's
/// order. Facts that the description's head leaves out are among them.
std::vector<OpenQuestion> open_questions(const Alliance& alliance, const Assessment& assessment,
                                         const Library& library);

}  // namespace entente

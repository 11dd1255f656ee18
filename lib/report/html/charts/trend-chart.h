// Scores from one description to the next, as a row of small columns.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "assess/score.h"

namespace entente::report::html {

/// As an svg: each column is solid up to the lower end of its score and pale up to the upper one; there is a
/// gap for none. The figures stand beside it, so it is hidden from assistive technology.
std::string trend_chart(std::span<const std::optional<Interval>> scores);

}  // namespace entente::report::html

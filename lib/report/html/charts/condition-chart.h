// The condition of an alliance as an interval on the scale from 0 to 100, with the bands marked.
#pragma once

#include <string>

#include "assess/score.h"

namespace entente::report::html {

/// What names the chart: `name` is an id, and no other picture of the page has it.
struct ConditionCaption {
  std::string name;
  std::string title;
};

std::string condition_chart(const ConditionCaption& caption, Interval score, Bands bands,
                            const BandsFrom& from);

}  // namespace entente::report::html

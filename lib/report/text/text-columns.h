// The columns of a text report.
#pragma once

#include "report/text/text-page.h"

namespace entente::report {

/// Where labels and the text beside them begin.
struct Columns {
  int label = 0;
  int text = 0;
};

/// Left of everything but the first lines.
inline constexpr int margin = 2;

/// The labelled lines of a ranked item: "     because  ".
inline constexpr Columns in_findings = {.label = 7, .text = 16};

/// A narrower page has no room for what an id stands for beside the id.
inline constexpr int columns_for_two = 70;

/// Below this width a page has no room for bars in a table, and from that one for text beside a bar.
inline constexpr int narrow = 74;
inline constexpr int wide = 94;

/// The length of bars on a page: the same for all, in steps of five.
int bar_columns(const TextPage& page);

}  // namespace entente::report

// The parts of the text report.
#pragma once

#include "report/text/finding.h"

namespace entente::report {

/// Whose description it is.
void put_head(const Sheet& sheet);

/// The band, the interval, and what caps it.
void put_condition(const Sheet& sheet);

/// What the alliance is, how it is, what to mend first and what to ask next.
void put_first_screen(const Sheet& sheet);

/// The bundled cases that it is most like; nothing where there are none.
void put_like_cases(const Sheet& sheet);

/// Themes, findings, like cases, context and works.
void put_details(const Sheet& sheet);

/// Below this width a page has no room for bars in a table, and from that one for text beside a bar.
inline constexpr int narrow = 74;
inline constexpr int wide = 94;

/// How long bars are on a page: all alike, in steps of five.
int bar_columns(const Page& page);

}  // namespace entente::report

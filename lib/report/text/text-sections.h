// The parts of the text report.
#pragma once

#include "report/text/finding-text.h"

namespace entente::report {

/// Whose description it is.
void add_head(const RenderContext& context);

/// The band, the interval, and what caps it.
void add_condition(const RenderContext& context);

/// What the alliance is, how it is, what to mend first and what to ask next.
void add_first_screen(const RenderContext& context);

/// The bundled cases that it is most like; nothing where there are none.
void add_like_cases(const RenderContext& context);

/// Themes, findings, like cases, context and works.
void add_details(const RenderContext& context);

}  // namespace entente::report

// Several descriptions compared: an alliance as time goes by, or candidates for one.
#pragma once

#include "advise/series.h"
#include "report/document/block.h"

namespace entente::report {

/// How each description stands, what changed, which answers caused how much of the change, and how that is
/// worked out. With `all`, every cause and rule, not only the first ones.
Document comparison_document(const Series& series, const Library& library, bool all = false);

}  // namespace entente::report

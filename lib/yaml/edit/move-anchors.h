// Moving anchors out of the way of an edit, so that what is said elsewhere by alias stays said.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/text-edits.h"
#include "yaml/edit/emit-flow.h"
#include "yaml/edit/source-ranges.h"

namespace entente::yaml {

/// Of a value that will no longer be what it is, and carries an anchor: the value as it is, anchored, in the
/// place of the first alias of it, and the anchor taken away from the value unless `is_replaced`, text and
/// all. Nothing where no alias needs it. `root` is the document's.
std::vector<TextEdit> with_anchor_moved(Value value, Value root, const SourceRanges& ranges,
                                        bool is_replaced);

}  // namespace entente::yaml

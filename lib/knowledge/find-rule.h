// The rule that an id in a file means.
#pragma once

#include <string_view>

#include "knowledge/library.h"
#include "text/complaint.h"

namespace entente {

/// By `factor/rule`, or by `rule` where only one factor has a rule of that id. Nothing where there is none,
/// or several, which is complained of, with what was probably meant.
const Rule* find_rule(std::string_view id, Place at, const Library& library, Complaints& complaints);

}  // namespace entente

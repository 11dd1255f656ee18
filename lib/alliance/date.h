// Dates as descriptions write them.
#pragma once

#include <string>
#include <string_view>

#include "text/complaint.h"
#include "yaml/tree.h"

namespace entente {

/// A year, a month or a day that the calendar has: `1995`, `1995-06`, `1995-06-30`.
bool is_date(std::string_view text);

/// Empty where something was complained of.
std::string_view read_date(yaml::Value value, Complaints& complaints);

}  // namespace entente

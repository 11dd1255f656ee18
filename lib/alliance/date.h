// Dates in descriptions: a year, a month or a day.
#pragma once

#include <string>
#include <string_view>

#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// Whether the text is a year, a month or a day that exists: `1995`, `1995-06`, `1995-06-30`.
bool is_date(std::string_view text);

/// The date that a person typed, in one of these forms; also accepts `31.03.2026`. Empty if it is no date.
std::string as_date(std::string_view text);

/// Whether `date` is certainly later than `other`: whether every day in `date` is after every day in `other`.
/// False if one of them is empty.
bool is_after(std::string_view date, std::string_view other);

/// A regular expression for what `read_date` accepts, for JSON Schema. It also matches 29 February of every
/// year.
inline constexpr std::string_view date_pattern =
    "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])|(-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
    "-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))"
    "([Tt ]00:00(:00(\\.0+)?)? ?([Zz]|[+-][0-9:]{0,5})?)?)?$";

/// Reads a date, without the midnight that some programs append (`2001-05-01T00:00:00Z`). Empty if the value
/// is null, or after an error.
std::string_view read_date(yaml::Value value, ErrorList& errors);

}  // namespace entente

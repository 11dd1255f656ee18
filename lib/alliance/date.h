// Dates as descriptions write them.
#pragma once

#include <string>
#include <string_view>

#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// A year, a month or a day that the calendar has: `1995`, `1995-06`, `1995-06-30`.
bool is_date(std::string_view text);

/// What a person wrote as a date, as one of these: also from `31.03.2026`. Empty where it is none.
std::string as_date(std::string_view text);

/// Whether every day that `date` can mean comes after every day that `other` can; never where one is empty.
bool is_after(std::string_view date, std::string_view other);

/// What a regular expression can tell of what is read as a date; not whether a year had a 29th of February.
inline constexpr std::string_view date_pattern =
    "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])|(-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
    "-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))"
    "([Tt ]00:00(:00(\\.0+)?)? ?([Zz]|[+-][0-9:]{0,5})?)?)?$";

/// The date, without the midnight that programs write behind it (`2001-05-01T00:00:00Z`); empty where
/// something was complained of.
std::string_view read_date(yaml::Value value, ErrorList& errors);

}  // namespace entente

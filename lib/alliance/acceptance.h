// An acceptance: management's decision to live with a weakness that a rule finds, for a time or permanently.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// Every text is a single line.
struct Acceptance {
  Index rule = 0;
  std::string reason;     ///< empty if redacted
  std::string by;         ///< who decided it; empty if redacted
  std::string on;         ///< a date
  std::string review_by;  ///< a date; valid to the end of its last day; empty if permanent
  SourceLocation at;      ///< of the rule's id
};

/// Reads the value of `accepted` in a description, in order. A rule accepted twice is an error.
std::vector<Acceptance> read_acceptances(yaml::Value value, const Library& library, ErrorList& errors);

/// Whether the acceptance has expired on `as_of`, the date of a description. False if that is undecided: if
/// one of the dates lies within the other (1995-06 in 1995), or if either is empty.
bool is_over(const Acceptance& acceptance, std::string_view as_of);

}  // namespace entente

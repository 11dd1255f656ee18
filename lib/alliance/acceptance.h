// An acceptance: management's decision to live with what a rule finds, for a time or for good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// Texts are one line each.
struct Acceptance {
  Index rule = 0;
  std::string reason;     ///< empty where the reader is not to see it
  std::string by;         ///< who decided it; the same
  std::string on;         ///< a date
  std::string review_by;  ///< a date, whose last day is the last that it holds; empty where it has no end
  SourceLocation at;      ///< of the rule's id
};

/// Reads the value of `accepted` in a description.
std::vector<Acceptance> read_acceptances(yaml::Value value, const Library& library, ErrorList& errors);

/// Whether its review was due before the date that a description is as of. Not where the calendar leaves that
/// open: one of the dates lies within the other, or `as_of` is empty.
bool is_over(const Acceptance& acceptance, std::string_view as_of);

}  // namespace entente

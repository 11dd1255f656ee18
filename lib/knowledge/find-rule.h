// The rule that an id in a file means.
#pragma once

#include <string_view>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"

namespace entente {

/// By `factor/rule`, or by `rule` where only one factor has a rule of that id. Nothing where there is none,
/// or several, which is complained of, with what was probably meant.
const Rule* find_rule(std::string_view id, SourceLocation at, const Library& library, ErrorList& errors);

/// The rules of the factor of that id, or those that look at the question of that path, or all of that id; in
/// the library's order. None where nothing has that name, or where no rule looks at the question.
std::vector<const Rule*> rules_about(std::string_view name, const Library& library);

}  // namespace entente

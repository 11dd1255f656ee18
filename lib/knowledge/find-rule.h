// Lookup of rules by id, factor or question.
#pragma once

#include <string_view>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"

namespace entente {

/// The rule with the id `factor/rule`, or `rule` if only one factor has a rule with that id. If there is no
/// such rule, or more than one, returns nullptr and reports an error that suggests ids.
const Rule* find_rule(std::string_view id, SourceLocation at, const Library& library, ErrorList& errors);

/// The rules of the factor with that id; if there is none, the rules that refer to the question with that
/// path; if there is none either, the rules with that id. In the order of the library; empty if nothing
/// matches.
std::vector<const Rule*> rules_about(std::string_view name, const Library& library);

}  // namespace entente

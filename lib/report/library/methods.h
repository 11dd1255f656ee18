// How `ask`, `plan` and `compare` work out what they say, with formulas and where these come from.
#pragma once

#include <string>

#include "knowledge/library.h"

namespace entente::report {

/// A part of the manual, in Markdown, under a heading of the second level that links can lead to.
std::string methods_guide(const Library& library);

}  // namespace entente::report

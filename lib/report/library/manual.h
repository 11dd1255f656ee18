// The library as a manual of alliance management, to be read from start to end.
#pragma once

#include <string>

#include "knowledge/library.h"

namespace entente::report {

/// One document in Markdown: how to read it, the definition test, theme by theme every factor, how advice is
/// worked out, and the works cited.
std::string manual(const Library& library);

}  // namespace entente::report

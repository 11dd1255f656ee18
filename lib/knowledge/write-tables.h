// A library written as C++ tables, so that the program carries it without reading anything at its start.
#pragma once

#include <string>

#include "knowledge/library.h"

namespace entente {

/// A source file that defines `bundled_library()`.
std::string to_cpp(const Library& library);

}  // namespace entente

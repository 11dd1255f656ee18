// A library and its files written as C++, so that the program carries them without reading anything at its
// start.
#pragma once

#include <string>

#include "knowledge/bundled-files.h"
#include "knowledge/library.h"

namespace entente {

/// A source file that defines `bundled_library()`.
std::string to_cpp(const Library& library);

/// A source file that defines `function`, a function of bundled-files.h, to return the files.
std::string to_cpp(std::string_view function, std::span<const BundledFile> files);

}  // namespace entente

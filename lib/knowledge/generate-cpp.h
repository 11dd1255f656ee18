// Writes a library and its files as C++ source, so that the program can use them without parsing at
// start-up.
#pragma once

#include <string>

#include "knowledge/bundled-files.h"
#include "knowledge/library.h"

namespace entente {

/// Returns a source file that defines `bundled_library()`.
std::string to_cpp(const Library& library);

/// Returns a source file that defines `function`, one of those declared in bundled-files.h, to return
/// `files`.
std::string to_cpp(std::string_view function, std::span<const BundledFile> files);

}  // namespace entente

// The library that a command works with.
#pragma once

#include <optional>

#include "cli/shared-options.h"
#include "knowledge/read-library.h"

namespace entente::cli {

/// The bundled library, or what `--library` and `--profile` make of it; nothing where something is wrong with
/// their files, which has been said.
std::optional<LoadedLibrary> load_library(const LibraryOptions& options);

}  // namespace entente::cli

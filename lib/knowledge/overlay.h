// Extends the bundled library: a user's files replace or add to the bundled ones, and the changes are listed.
#pragma once

#include <string>
#include <vector>

#include "knowledge/bundled-files.h"
#include "knowledge/read-library.h"

namespace entente {

struct OverlaidFiles {
  std::vector<LibraryFile> files;
  std::vector<std::string> changes;  ///< phrases such as "factor `openness` replaced by ours/openness.yaml"
};

/// Combines the bundled files with an extension. A factor's file replaces the bundled factor with the same
/// id, even in another theme; `nature.yaml`, `context.yaml` and `library.yaml` replace the bundled file.
/// Scales, themes and works are added to the bundled ones.
OverlaidFiles overlay(std::span<const BundledFile> bundled, const std::vector<LibraryFile>& extension);

/// Appends to `Library::changes`.
void add_changes(const std::vector<std::string>& changes, LoadedLibrary& loaded);

}  // namespace entente

// A library that differs from the bundled one: files laid over its own, and the changes told.
#pragma once

#include <string>
#include <vector>

#include "knowledge/bundled-files.h"
#include "knowledge/read-library.h"

namespace entente {

struct OverlaidFiles {
  std::vector<LibraryFile> files;
  std::vector<std::string> changes;  ///< phrases: "factor `openness` replaced by ours/openness.yaml"
};

/// A factor's file takes the place of the bundled one of that id, whatever its theme; so does the definition
/// test, the context or the head. Scales, themes and works are added to the bundled ones.
OverlaidFiles overlay(std::span<const BundledFile> bundled, const std::vector<LibraryFile>& extension);

/// Adds to what the library says of itself.
void add_changes(const std::vector<std::string>& changes, LoadedLibrary& loaded);

}  // namespace entente

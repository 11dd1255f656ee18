// Reads a rule library from its files and reports all errors with their locations.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "knowledge/arena.h"
#include "knowledge/library.h"
#include "text/error.h"

namespace entente {

struct LibraryFile {
  std::string path;  ///< relative to the library's folder: `governance/empowered-manager.yaml`
  std::string text;
  std::string name = {};  ///< its name in errors; if empty, the path is used
  bool bundled = false;   ///< questions and works without use are no error: an extension may cause them
};

struct LoadedLibrary {
  Library library;  ///< views into `arena`; use it only if there are no errors
  std::unique_ptr<Arena> arena;
  std::vector<Error> errors;  ///< sorted by file
};

/// Reads and checks a library. The order of `files` matters only if there are several files `scales.yaml`,
/// `themes.yaml` or `bibliography.yaml`, which are read one after the other. Missing and unknown files, works
/// that nothing cites and questions that no rule uses are errors too. The examples of rules are not run here
/// (see assess/self-test.h).
LoadedLibrary read_library(std::span<const LibraryFile> files);

}  // namespace entente

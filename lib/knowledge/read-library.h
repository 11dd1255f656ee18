// Reading a rule library from its files, with every complaint placed.
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
  std::string path;  ///< from the library's folder: `governance/empowered-manager.yaml`
  std::string text;
  std::string name = {};  ///< by which complaints call it; the path where empty
  bool bundled = false;   ///< an extension's file may leave something in it without use
};

struct LoadedLibrary {
  Library library;  ///< into `arena`; not to be used where there are complaints
  std::unique_ptr<Arena> arena;
  std::vector<Error> errors;  ///< by file
};

/// The order of `files` does not matter, except that scales, themes and works may come in several files of
/// that name, one after the other. Also complained of: missing and superfluous files, works that nothing
/// cites, questions that no rule uses. What the rules' examples say is not checked here (see
/// assess/self-test.h).
LoadedLibrary read_library(std::span<const LibraryFile> files);

}  // namespace entente

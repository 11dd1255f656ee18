// A rule library in a folder, checked.
#pragma once

#include <cstddef>
#include <string>

#include "knowledge/read-library.h"

namespace entente::cli {

struct LibraryFolder {
  bool unread = false;         ///< the folder or a file in it could not be read, which has been said
  bool empty = false;          ///< there is no .yaml file
  std::size_t complaints = 0;  ///< told on standard error; where there are any, the library is not to be used
  LoadedLibrary loaded;
};

/// Reads a folder's library and rehearses it; all that is wrong is said on standard error.
LibraryFolder read_library_folder(const std::string& folder);

}  // namespace entente::cli

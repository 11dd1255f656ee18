// The library of tests/small-library/: few factors, so that what is made of them can be seen whole.
#pragma once

#include <vector>

#include "knowledge/read-library.h"

namespace entente {

/// Its files as they are on disk.
std::vector<LibraryFile> small_library_files();

LoadedLibrary small_library();

}  // namespace entente

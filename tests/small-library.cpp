#include "tests/small-library.h"

#include <algorithm>

#include "tests/files.h"

namespace entente {

std::vector<LibraryFile> small_library_files() {
  const auto folder = std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/small-library";
  std::vector<LibraryFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files.push_back(
        {.path = entry.path().lexically_relative(folder).generic_string(), .text = read_file(entry.path())});
  }
  std::ranges::sort(files, {}, &LibraryFile::path);
  return files;
}

LoadedLibrary small_library() {
  return read_library(small_library_files());
}

}  // namespace entente

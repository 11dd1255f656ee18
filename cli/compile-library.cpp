// Part of the build: compile-library FOLDER FILE checks the factor files in a folder and writes them as C++
// tables.
#include <span>

#include "cli/files.h"
#include "cli/library-folder.h"
#include "cli/terminal.h"
#include "knowledge/write-tables.h"

int main(int count, char** arguments) {
  const std::span words(arguments, static_cast<std::size_t>(count));
  if (words.size() != 3) {
    entente::cli::complain("usage: compile-library FOLDER FILE");
    return 2;
  }
  const auto read = entente::cli::read_library_folder(words[1]);
  if (read.unread || read.empty || read.complaints > 0) return 2;
  return entente::cli::deliver(entente::to_cpp(read.loaded.library), words[2]) ? 0 : 2;
}

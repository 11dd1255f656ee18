// The files that a command line names: by themselves, by folders, by patterns and by lists.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/input/directory-walker.h"
#include "cli/input/input.h"
#include "cli/input/list-file.h"

namespace entente::cli {

/// In the order of the arguments, each of which is
/// - `-`, standard input;
/// - `@LIST`, what is named in that file, or on standard input (`@-`): files and folders;
/// - a folder, the descriptions below it, in the order of their paths;
/// - a pattern (Glob) where nothing is called so itself: what it matches, in the order of the paths;
/// - a file.
/// Holds the names in the folders on the way to the current file, never those of all files; at most one file,
/// a list, is open.
class InputArguments {
 public:
  explicit InputArguments(std::vector<std::string> arguments);

  std::optional<Input> next();

 private:
  std::optional<Input> begin(const std::string& argument);
  std::optional<Input> look_at(std::string name);

  std::vector<std::string> arguments_;
  std::size_t next_ = 0;
  bool takes_standard_input_ = false;
  std::optional<ListFile> list_;
  std::optional<DirectoryWalker> walk_;
};

}  // namespace entente::cli

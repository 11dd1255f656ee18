// One input of a command: a file to open, or why there is none.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>

namespace entente::cli {

/// Said of a folder.
inline constexpr const char* holds_no_description =
    "holds no description; `entente new` writes one to fill in";

struct Input {
  enum class What {
    file,     ///< to be opened and read
    problem,  ///< cannot be read
    note,     ///< is let be, which is no failure
    nothing,  ///< a folder, a pattern or a list that names no file
  };

  What what = What::file;
  std::string name;  ///< as it is to be opened and shown; "-" for standard input
  /// Of a problem what follows "cannot be read: "; of a note or of nothing what follows the name.
  std::string reason;
  bool is_found = false;    ///< in a folder or by a pattern; nobody named it
  bool is_regular = false;  ///< an ordinary file: its size is known, and reading it never waits for anybody
  std::uintmax_t size = 0;  ///< in bytes, where it is regular
};

Input problem(std::string name, std::string reason);

/// The same, in the system's words for `errno`.
Input problem_of_system(std::string name);

/// What is called `name`, by what stat says of it, and is no folder. A pipe or a device is opened only where
/// somebody asked for it by name: in a shell it may stand for what a command writes.
Input input_of(std::string name, const struct stat& about, bool is_named);

}  // namespace entente::cli

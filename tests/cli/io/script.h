// `script` of util-linux, which runs a command in a terminal of its own.
#pragma once

#include "tests/cli/program.h"

namespace entente::cli {

inline bool has_script(const Folder& folder) {
  return contains(folder.run("script --version").output, "util-linux");
}

}  // namespace entente::cli

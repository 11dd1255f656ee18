// The exit status that the inputs of a command lead to.
#pragma once

#include "assess/portfolio.h"
#include "cli/exit-status.h"

namespace entente::cli {

/// What became of the inputs of a command.
struct InputCounts {
  explicit InputCounts(const Library& library) : portfolio(library) {}

  Portfolio portfolio;
  long empty = 0;              ///< of the unread ones, those without content
  bool found_nothing = false;  ///< a folder, a pattern or a list names no file

  void add(const InputCounts& others);
};

/// Whether all were read, and whether there was anything to assess.
ExitStatus status_of(const InputCounts& counts);

}  // namespace entente::cli

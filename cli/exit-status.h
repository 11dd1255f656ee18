// What the program ends with.
#pragma once

#include <string_view>

namespace entente::cli {

/// If several apply: bug, wrong use, ended by a signal, unreadable input, failed gate, in this order.
enum class ExitStatus {
  done = 0,
  gate_failed = 1,  ///< a gate given by `--fail-on` or `--max-open`
  wrong_use =
      2,  ///< wrong use, a wrong factor file, or an output that cannot be written; nothing was assessed
  unreadable_input = 3,   ///< some input could not be read; the rest was assessed and reported
  nothing_to_assess = 4,  ///< no description, or none that a rule applies to
  bug = 70,               ///< a bug in entente
  hung_up = 129,          ///< SIGHUP: the terminal was closed
  interrupted = 130,      ///< SIGINT
  broken_pipe = 141,      ///< the reader of the result has gone
  terminated = 143,       ///< SIGTERM
};

/// For the help.
inline constexpr std::string_view exit_statuses =
    "Exit status: 0 done; 1 a gate given by --fail-on failed; 2 wrong use or a wrong factor file, "
    "nothing "
    "assessed;\n"
    "3 some input could not be read (the rest was assessed and reported); 4 nothing to assess or to judge; "
    "70 a bug\n"
    "in entente; 129, 130, 141, 143 ended by a closed terminal, Ctrl-C, a closed pipe or SIGTERM: -o FILE is "
    "as it\n"
    "was, and FILE.partial has what was complete.";

}  // namespace entente::cli

// The options of `entente assess`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/output-targets.h"
#include "cli/shared-options.h"

namespace entente::cli {

struct AssessOptions {
  std::vector<std::string> files;
  std::string format;                ///< of outputs whose name does not say it; text if empty
  std::vector<std::string> outputs;  ///< FORMAT=FILE, or files; standard output if there are none
  bool brief = false;                ///< of a text, only the first screen
  bool all = false;                  ///< of a text, also what it leaves out otherwise
  std::vector<std::string> set;      ///< path=value
  std::string audience = "internal";
  std::vector<std::string> fail_on;  ///< weak, fragile, critical, open
  std::optional<double> max_open;    ///< percent of an alliance's rules
  std::string rows;                  ///< of csv: findings or alliances; findings if empty
  std::string level;                 ///< of sarif, the least severe; note if empty
  PageOptions page;
  std::string input = "auto";  ///< what input is whose name does not say it: auto, yaml, jsonl
  int first_line = 1;          ///< the number of standard input's first line
  int jobs = 0;                ///< threads; one for each core if 0
  std::vector<std::string> skip_done;
  std::string summary;  ///< text or json, or with =FILE; none if empty
  std::string max_errors = std::to_string(default_error_limit);
  LibraryOptions library;
  TerminalOptions terminal;
};

/// Their names, help and checks, which store the values in `options`.
std::vector<Option> describe(AssessOptions& options);

/// Whether they fit together, and the outputs are no inputs; what does not fit has been printed.
bool check(const AssessOptions& options, const std::vector<OutputTarget>& targets);

}  // namespace entente::cli

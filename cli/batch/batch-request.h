// What a batch is to do: shared by its threads, and outliving them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "alliance/answer-override.h"
#include "alliance/redact.h"
#include "cli/batch/chunk-source.h"
#include "cli/batch/gates.h"
#include "cli/shared-options.h"
#include "report/format.h"

namespace entente::cli {

class ResumeIndex;

/// A format, and where its result goes.
struct Delivery {
  const report::Format& format;
  std::string file = {};  ///< standard output if empty
  bool is_paged = false;  ///< on a terminal
  /// Whether each line counts by itself, so that a later run can go on from what an interrupted one left.
  bool is_of_lines = false;
};

struct BatchRequest {
  const Library& library;
  std::vector<std::string> files;
  std::vector<Delivery> deliveries;  ///< at least one
  std::vector<AnswerOverride> overrides = {};
  Audience audience = {};
  Gates gates = {};
  Form form = Form::automatic;
  int first_line = 1;                           ///< the number of standard input's first line
  const ResumeIndex* resume = nullptr;          ///< results to take over; none if null
  int jobs = 0;                                 ///< threads; one for each core if 0
  std::optional<std::size_t> error_limit = {};  ///< descriptions whose errors are printed; all if empty
  std::string summary = {};                     ///< text or json, or with =FILE; none if empty
  TerminalOptions terminal = {};                ///< of a summary in text
};

}  // namespace entente::cli

// A diary: how a course's judgements turned out, one JSON object a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "teach/judgement-agreement.h"
#include "text/error.h"

namespace entente {

/// A judgement with what came of it.
struct LogEntry {
  std::string case_id;
  std::string student;  ///< may be empty
  std::string date;     ///< may be empty
  int pairs = 0;        ///< factors that both the student and the library placed
  int agreeing = 0;     ///< of these
  std::optional<double> kappa;
  std::optional<double> brier;
  int confidence = least_confidence;
  std::optional<bool> hit;
  std::string library;  ///< its version
};

struct JudgementLog {
  std::vector<LogEntry> entries;
  std::vector<Error> errors;  ///< of the lines that cannot be read; one where no line is an entry
};

LogEntry log_entry(const Judgement& judgement, const Agreement& agreement, const Library& library);

/// The entry as a line, with its end; in ASCII.
std::string to_line(const LogEntry& entry);

/// Empty lines are passed over, and so is what an entry says beyond the above. `file` is named in complaints.
JudgementLog read_judgement_log(std::string_view text, std::string file);

}  // namespace entente

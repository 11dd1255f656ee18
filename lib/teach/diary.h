// A diary: how a course's judgements turned out, one JSON object a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "teach/agreement.h"
#include "text/error.h"

namespace entente {

/// A judgement with what came of it.
struct DiaryEntry {
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

struct Diary {
  std::vector<DiaryEntry> entries;
  std::vector<Error> errors;  ///< of the lines that cannot be read; one where no line is an entry
};

DiaryEntry diary_entry(const Judgement& judgement, const Agreement& agreement, const Library& library);

/// The entry as a line, with its end; in ASCII.
std::string to_line(const DiaryEntry& entry);

/// Empty lines are passed over, and so is what an entry says beyond the above. `file` is named in complaints.
Diary read_diary(std::string_view text, std::string file);

}  // namespace entente

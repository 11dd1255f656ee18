// The weaknesses that the gate `critical` is about.
#pragma once

#include <string>
#include <vector>

#include "advise/diagnosis.h"
#include "yaml/read/tree.h"

namespace entente::report {

/// A critical rule that is unmet, and that no acceptance covers any more.
struct CriticalWeakness {
  std::string rule;  ///< factor/rule
  int line = 0;  ///< of the first answer that decided it and stands in the file, else the description's first
};

/// In the library's order.
std::vector<CriticalWeakness> critical_weaknesses(const Diagnosis& diagnosis, const Library& library);

/// The same from what `--format jsonl` wrote of an alliance whose description begins at `first_line`.
std::vector<CriticalWeakness> critical_weaknesses(yaml::Value result, int first_line);

}  // namespace entente::report

#include "cli/assignments.h"

#include "cli/system/terminal.h"

namespace entente::cli {

std::optional<std::vector<Assignment>> read_assignments(const std::vector<std::string>& texts,
                                                        const Library& library) {
  Complaints complaints("--set");
  std::vector<Assignment> read;
  for (const auto& text : texts) {
    if (const auto assignment = read_assignment(text, library, complaints)) read.push_back(*assignment);
  }
  if (complaints.empty()) return read;
  complain(complaints.sorted(), {});
  return std::nullopt;
}

}  // namespace entente::cli

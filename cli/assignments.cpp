#include "cli/assignments.h"

#include "cli/system/terminal.h"

namespace entente::cli {

std::optional<std::vector<Assignment>> read_assignments(const std::vector<std::string>& texts,
                                                        const Library& library) {
  ErrorList errors("--set");
  std::vector<Assignment> read;
  for (const auto& text : texts) {
    if (const auto assignment = read_assignment(text, library, errors)) read.push_back(*assignment);
  }
  if (errors.empty()) return read;
  complain(errors.sorted(), {});
  return std::nullopt;
}

}  // namespace entente::cli

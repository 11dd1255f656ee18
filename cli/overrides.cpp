#include "cli/overrides.h"

#include "cli/io/terminal.h"

namespace entente::cli {

std::optional<std::vector<AnswerOverride>> read_overrides(const std::vector<std::string>& texts,
                                                          const Library& library) {
  ErrorList errors("--set");
  std::vector<AnswerOverride> read;
  for (const auto& text : texts) {
    if (const auto answer_override = read_answer_override(text, library, errors))
      read.push_back(*answer_override);
  }
  if (errors.empty()) return read;
  print_errors(errors.sorted(), {});
  return std::nullopt;
}

}  // namespace entente::cli

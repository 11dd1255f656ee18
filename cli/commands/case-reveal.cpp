#include "cli/commands.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "report/case/reveal-report.h"

namespace entente::cli {

Exit case_reveal(const CaseRevealOptions& options) {
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto study = find_bundled_case(options.id, library);
  if (!study) return Exit::misuse;
  const auto diagnosis = diagnose(std::move(study->alliance), library);
  const auto text = options.format == "json"
                        ? report::reveal_json(study->id, diagnosis, library)
                        : report::reveal(study->id, diagnosis, library, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

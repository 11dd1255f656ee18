#include "cli/case/chosen-case.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "report/case/reveal-report.h"

namespace entente::cli {

Exit case_reveal(const CaseRevealOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto study = choose_case(options.id, library);
  if (!study) return Exit::misuse;
  const auto diagnosis = diagnose(std::move(study->alliance), library);
  const auto text = options.format == "json"
                        ? report::reveal_json(study->id, diagnosis, library)
                        : report::reveal(study->id, diagnosis, library, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

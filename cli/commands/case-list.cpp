#include "cli/commands.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "report/case/case-report.h"

namespace entente::cli {

Exit case_list(const CaseListOptions& options) {
  std::vector<Case> cases;
  for (const auto id : case_ids(bundled_cases())) {
    auto study = find_bundled_case(std::string{id}, bundled_library());
    if (!study) return Exit::bug;
    cases.push_back(*std::move(study));
  }
  const auto text =
      options.format == "json" ? report::case_list_json(cases) : report::case_list(cases, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

#include "cli/case/chosen-case.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "report/case/case-report.h"

namespace entente::cli {

Exit case_list(const CaseListOptions& options) {
  std::vector<Case> cases;
  for (const auto id : case_ids(bundled_cases())) {
    auto study = choose_case(std::string{id}, bundled_library());
    if (!study) return Exit::bug;
    cases.push_back(*std::move(study));
  }
  const auto text =
      options.format == "json" ? report::case_list_json(cases) : report::case_list(cases, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

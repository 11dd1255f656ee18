#include "cli/case/chosen-case.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "report/case/cases.h"

namespace entente::cli {

namespace {

std::string shown(Case study, const CaseShowOptions& options, const Library& library) {
  if (options.format == "json") return report::case_json(study, library);
  const auto look = cli::look(options.look, options.output);
  if (options.handout) return report::case_handout(study, library, look);
  if (!options.instructor) return report::case_page(study, library, look);
  return report::case_notes(options.id, diagnose(std::move(study.alliance), library), library, look);
}

}  // namespace

Exit case_show(const CaseShowOptions& options) {
  const auto& library = bundled_library();
  auto study = choose_case(options.id, library);
  if (!study) return Exit::misuse;
  return deliver(shown(*std::move(study), options, library), options.output, options.look.pager)
             ? Exit::done
             : Exit::misuse;
}

}  // namespace entente::cli

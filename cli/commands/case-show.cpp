#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/file-type.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/output-conflicts.h"
#include "report/case/case-report.h"

namespace entente::cli {

namespace {

/// Only the page of a case is for programs too.
std::optional<std::string> chosen_format(const CaseShowOptions& options) {
  const bool is_page = !options.handout && !options.instructor;
  if (options.format.empty() && !is_page) return format_by_ending(options.output, {"text"});
  return format_of(options.format, options.output, {"text", "json"});
}

std::string shown(Case study, std::string_view format, const CaseShowOptions& options,
                  const Library& library) {
  if (format == "json") return report::case_json(study, library);
  const auto look = cli::look(options.look, options.output);
  if (options.handout) return report::case_handout(study, library, look);
  if (!options.instructor) return report::case_page(study, library, look);
  return report::case_notes(options.id, diagnose(std::move(study.alliance), library), library, look);
}

}  // namespace

Exit case_show(const CaseShowOptions& options) {
  const auto format = chosen_format(options);
  if (!format || !check_nothing_filled_in_is_replaced({options.output})) return Exit::misuse;
  const auto& library = bundled_library();
  auto study = find_bundled_case(options.id, library);
  if (!study) return Exit::misuse;
  return deliver(shown(*std::move(study), *format, options, library), options.output, options.look.pager)
             ? Exit::done
             : Exit::misuse;
}

}  // namespace entente::cli

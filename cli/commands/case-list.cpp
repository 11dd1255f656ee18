#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/shared-options.h"
#include "report/case/case-report.h"

namespace entente::cli {

namespace {

struct CaseListOptions {
  std::string format = "text";
  TerminalOptions terminal;
};

ExitStatus case_list(const CaseListOptions& options) {
  const bool is_text = options.format == "text";
  if (!check_text_options(options.terminal, is_text)) return ExitStatus::wrong_use;
  std::vector<Case> cases;
  for (const auto id : case_ids(bundled_cases())) {
    auto study = find_bundled_case(std::string{id}, bundled_library());
    if (!study) return ExitStatus::bug;
    cases.push_back(*std::move(study));
  }
  const auto text =
      is_text ? report::case_list(cases, text_layout(options.terminal)) : report::case_list_json(cases);
  return write_result(text, {}, !options.terminal.no_pager);
}

}  // namespace

Command case_list_command() {
  const auto options = std::make_shared<CaseListOptions>();
  return {.options =
              join({{format_option(options->format, {"text", "json"})}, terminal_options(options->terminal)}),
          .footer = "Example:\n  entente case list",
          .run = [options] { return case_list(*options); }};
}

}  // namespace entente::cli

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/commands/commands.h"
#include "cli/file-type.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/output-conflicts.h"
#include "cli/shared-options.h"
#include "report/case/case-report.h"

namespace entente::cli {

namespace {

struct CaseShowOptions {
  std::string id;
  std::string format;       ///< text or json; by the ending of `output` if empty
  bool handout = false;     ///< a page to print instead
  bool instructor = false;  ///< the teacher's notes instead
  std::string output;
  TerminalOptions terminal;
};

/// Only the page of a case has a form for programs.
std::optional<std::string> chosen_format(const CaseShowOptions& options) {
  const bool is_page = !options.handout && !options.instructor;
  if (options.format.empty() && !is_page) return format_by_ending(options.output, {"text"});
  return format_of(options.format, options.output, {"text", "json"});
}

std::string render(Case study, std::string_view format, const CaseShowOptions& options,
                   const Library& library) {
  if (format == "json") return report::case_json(study, library);
  const auto layout = text_layout(options.terminal, options.output);
  if (options.handout) return report::case_handout(study, library, layout);
  if (!options.instructor) return report::case_page(study, library, layout);
  return report::case_notes(options.id, diagnose(std::move(study.alliance), library), library, layout);
}

ExitStatus case_show(const CaseShowOptions& options) {
  const auto format = chosen_format(options);
  if (!format || !check_text_options(options.terminal, *format == "text") ||
      !check_nothing_filled_in_is_replaced({options.output}))
    return ExitStatus::wrong_use;
  const auto& library = bundled_library();
  auto study = find_bundled_case(options.id, library);
  if (!study) return ExitStatus::wrong_use;
  return write_result(render(*std::move(study), *format, options, library), options.output,
                      !options.terminal.no_pager);
}

}  // namespace

Command case_show_command() {
  const auto options = std::make_shared<CaseShowOptions>();
  return {.options = join({{case_argument(options->id),
                            {.names = "--format",
                             .target = &options->format,
                             .help = "text or json (default: as the ending of -o tells, else text)",
                             .value_name = "FORMAT",
                             .check = one_of({"text", "json"})},
                            {.names = "--handout",
                             .target = &options->handout,
                             .help = "as a page to print, with boxes to tick",
                             .excludes = {"--format"}},
                            {.names = "--instructor",
                             .target = &options->instructor,
                             .help = "notes for the teacher; they tell no ending either",
                             .excludes = {"--handout", "--format"}},
                            output_option(options->output)},
                           terminal_options(options->terminal)}),
          .footer =
              "Examples:\n"
              "  entente case show nummi\n"
              "  entente case show nummi --handout -o nummi.txt\n"
              "  entente case show nummi --instructor",
          .run = [options] { return case_show(*options); }};
}

}  // namespace entente::cli

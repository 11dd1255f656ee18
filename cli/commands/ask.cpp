#include <memory>
#include <string>

#include "cli/commands/commands.h"
#include "cli/interview/interview.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/report-descriptions.h"
#include "report/questions-report.h"

namespace entente::cli {

namespace {

struct AskOptions {
  std::string file;
  bool interview = false;
  int document = 0;  ///< the only one if 0
  int top = 0;       ///< all if 0
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions terminal;
};

ExitStatus ask(const AskOptions& options) {
  if (options.interview)
    return interview({.file = options.file,
                      .document = options.document,
                      .library = options.library,
                      .terminal = options.terminal});
  if (!check_text_options(options.terminal, options.format == "text")) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  const auto limit = options.top > 0 ? static_cast<std::size_t>(options.top) : report::all_questions;
  const DescriptionRequest request{.library = library, .files = {options.file}};
  if (options.format == "json") {
    return report_as_json(request, [&](const Diagnosis& diagnosis) {
      return report::questions_json(diagnosis, library, limit);
    });
  }
  const auto layout = text_layout(options.terminal);
  return report_as_text(request, options.terminal, [&](const Diagnosis& diagnosis) {
    return report::questions_text(diagnosis, library, layout, limit);
  });
}

}  // namespace

Command ask_command() {
  const auto options = std::make_shared<AskOptions>();
  auto format = format_option(options->format, {"text", "json"});
  format.excludes = {"--interview"};
  return {.options = join({{file_argument(options->file),
                            {.names = "--interview",
                             .target = &options->interview,
                             .help = "ask the questions one after the other, and write each answer into the "
                                     "file at once; what is not an\nanswer stays as it is, comments and "
                                     "layout too. Answers are typed, or come as lines from a pipe"},
                            {.names = "--document",
                             .target = &options->document,
                             .help = "which description of the file, from 1; of --interview",
                             .value_name = "N",
                             .check = whole_number(1),
                             .needs = {"--interview"}},
                            {.names = "--top",
                             .target = &options->top,
                             .help = "only so many questions (default: all)",
                             .value_name = "N",
                             .check = whole_number(1),
                             .excludes = {"--interview"}},
                            format},
                           library_options(options->library),
                           terminal_options(options->terminal)}),
          .footer = "Examples:\n  entente ask ours.yaml --top 5\n  entente ask ours.yaml --interview",
          .run = [options] { return ask(*options); }};
}

}  // namespace entente::cli

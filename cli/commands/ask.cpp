#include <memory>
#include <string>

#include "cli/commands/commands.h"
#include "cli/interview/interview.h"
#include "cli/load-library.h"
#include "cli/report-descriptions.h"
#include "report/document/questions-document.h"
#include "report/questions-json.h"

namespace entente::cli {

namespace {

struct AskOptions {
  std::string file;
  bool interview = false;
  int document = 0;  ///< the only one if 0
  int top = 0;       ///< all if 0
  LibraryOptions library;
  ReportOptions report;
};

ExitStatus ask(const AskOptions& options) {
  if (options.interview)
    return interview({.file = options.file,
                      .document = options.document,
                      .library = options.library,
                      .terminal = options.report.terminal});
  const auto format = report_format(options.report, {.inputs = {options.file}, .library = options.library});
  if (!format) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  const auto limit = options.top > 0 ? static_cast<std::size_t>(options.top) : report::all_questions;
  return report_descriptions(
      {.library = library, .files = {options.file}},
      {.document =
           [&](const Diagnosis& diagnosis) { return report::questions_document(diagnosis, library, limit); },
       .json = [&](const Diagnosis& diagnosis) { return report::questions_json(diagnosis, library, limit); }},
      *format, options.report);
}

}  // namespace

Command ask_command() {
  const auto options = std::make_shared<AskOptions>();
  return {.options = join({{file_argument(options->file),
                            {.names = "--interview",
                             .target = &options->interview,
                             .help = "ask the questions one after the other, and write each answer into the "
                                     "file at once; what is not an\nanswer stays as it is, comments and "
                                     "layout too. Answers are typed, or come as lines from a pipe",
                             .excludes = {"--format", "--output"}},
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
                             .excludes = {"--interview"}}},
                           library_options(options->library),
                           report_options(options->report)}),
          .footer =
              "Examples:\n  entente ask ours.yaml --top 5\n  entente ask ours.yaml -o questions.html\n  "
              "entente ask ours.yaml --interview",
          .run = [options] { return ask(*options); }};
}

}  // namespace entente::cli

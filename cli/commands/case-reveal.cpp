#include <memory>
#include <string>
#include <utility>

#include "cli/commands/commands.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/shared-options.h"
#include "report/case/reveal-report.h"

namespace entente::cli {

namespace {

struct CaseRevealOptions {
  std::string id;
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions terminal;
};

ExitStatus case_reveal(const CaseRevealOptions& options) {
  const bool is_text = options.format == "text";
  if (!check_text_options(options.terminal, is_text)) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  auto study = find_bundled_case(options.id, library);
  if (!study) return ExitStatus::wrong_use;
  const auto diagnosis = diagnose(std::move(study->alliance), library);
  const auto text = is_text ? report::reveal(study->id, diagnosis, library, text_layout(options.terminal))
                            : report::reveal_json(study->id, diagnosis, library);
  return write_result(text, {}, !options.terminal.no_pager);
}

}  // namespace

Command case_reveal_command() {
  const auto options = std::make_shared<CaseRevealOptions>();
  return {.options = join({{case_argument(options->id), format_option(options->format, {"text", "json"})},
                           library_options(options->library),
                           terminal_options(options->terminal)}),
          .footer = "Example:\n  entente case reveal nummi",
          .run = [options] { return case_reveal(*options); }};
}

}  // namespace entente::cli

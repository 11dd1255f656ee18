#include <memory>
#include <string>

#include "cli/commands/commands.h"
#include "cli/file-type.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/shared-options.h"
#include "teach/worksheet.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

struct CaseStartOptions {
  std::string id;
  std::string student;
  NewFile output;
};

ExitStatus case_start(const CaseStartOptions& options) {
  if (!format_by_ending(options.output.name, {std::string(yaml_format)})) return ExitStatus::wrong_use;
  const auto study = find_bundled_case(options.id, bundled_library());
  if (!study) return ExitStatus::wrong_use;
  if (first_invalid_utf8(options.student)) {
    print_message("the name given by --student is not UTF-8");
    return ExitStatus::wrong_use;
  }
  return write_new(worksheet(*study, options.student, bundled_library()), options.output);
}

}  // namespace

Command case_start_command() {
  const auto options = std::make_shared<CaseStartOptions>();
  return {.options = join({{case_argument(options->id),
                            {.names = "--student",
                             .target = &options->student,
                             .help = "whose worksheet it is",
                             .value_name = "NAME"}},
                           new_file_options(options->output)}),
          .footer = "Example:\n  entente case start nummi --student \"Ada Lovelace\" -o ada.yaml",
          .run = [options] { return case_start(*options); }};
}

}  // namespace entente::cli

#include "cli/commands.h"
#include "cli/file-type.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "teach/worksheet.h"
#include "text/unicode.h"

namespace entente::cli {

Exit case_start(const CaseStartOptions& options) {
  if (!format_by_ending(options.output, {std::string(yaml_format)})) return Exit::misuse;
  const auto study = find_bundled_case(options.id, bundled_library());
  if (!study) return Exit::misuse;
  if (first_invalid_utf8(options.student)) {
    print_message("the name given by --student is not UTF-8");
    return Exit::misuse;
  }
  const auto text = worksheet(*study, options.student, bundled_library());
  return deliver_new(text, options.output, options.forced) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

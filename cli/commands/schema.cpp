#include "cli/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "report/schema/schemas.h"

namespace entente::cli {

namespace {

std::string schema_of(const std::string& what, const Library& library) {
  if (what == "alliance") return report::alliance_schema(library);
  if (what == "factor") return report::factor_schema(library);
  return report::report_schema();
}

}  // namespace

Exit schema(const SchemaOptions& options) {
  if (options.of == "report" && !(options.library.folder.empty() && options.library.profile.empty())) {
    print_message(
        "--library and --profile do nothing here: the schema of reports is the same for every library");
    return Exit::misuse;
  }
  if (!format_by_ending(options.output, {"json"})) return Exit::misuse;
  if (!check_outputs_are_distinct({options.output}, {.library = options.library})) return Exit::misuse;
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  return deliver(schema_of(options.of, chosen->library), options.output) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

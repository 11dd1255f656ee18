#include <memory>
#include <string>

#include "cli/commands/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "cli/shared-options.h"
#include "report/schema/schemas.h"

namespace entente::cli {

namespace {

struct SchemaOptions {
  std::string of;  ///< alliance, factor or report
  std::string output;
  LibraryOptions library;
};

std::string schema_of(const std::string& what, const Library& library) {
  if (what == "alliance") return report::alliance_schema(library);
  if (what == "factor") return report::factor_schema(library);
  return report::report_schema();
}

ExitStatus schema(const SchemaOptions& options) {
  if (options.of == "report" && !(options.library.folder.empty() && options.library.profile.empty())) {
    print_message(
        "--library and --profile do nothing here: the schema of reports is the same for every library");
    return ExitStatus::wrong_use;
  }
  if (!format_by_ending(options.output, {"json"}) ||
      !check_outputs_are_distinct({options.output}, {.library = options.library}))
    return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  return write_result(schema_of(options.of, loaded->library), options.output);
}

}  // namespace

Command schema_command() {
  const auto options = std::make_shared<SchemaOptions>();
  return {
      .options = join(
          {{{.names = "OF",
             .target = &options->of,
             .help = "alliance: a description; factor: a factor's file; report: what --format json writes",
             .check = one_of({"alliance", "factor", "report"}),
             .is_required = true},
            output_option(options->output)},
           library_options(options->library)}),
      .footer =
          "Examples:\n"
          "  entente schema alliance -o alliance.schema.json      for the first line of what `entente new "
          "-o` "
          "writes\n"
          "  entente schema alliance --library ours -o alliance.schema.json\n"
          "  entente schema factor -o factor.schema.json\n"
          "  entente schema report",
      .run = [options] { return schema(*options); }};
}

}  // namespace entente::cli

#include <fmt/format.h>

#include <filesystem>

#include "alliance/description-template.h"
#include "cli/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/output-path.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "report/schema/schemas.h"

namespace entente::cli {

namespace {

constexpr std::string_view schema_name = "alliance.schema.json";

/// Whether the schema is beside the description. One that is there already stays, and may serve other
/// descriptions as it is.
bool deliver_schema(const std::string& description, const Library& library) {
  const auto name = (std::filesystem::path(description).parent_path() / schema_name).string();
  const auto schema = report::alliance_schema(library);
  const auto there = read_file(name);
  if (!there.text) return deliver_new(schema, name, false);
  if (*there.text != schema)
    print_message(
        fmt::format("{} is there already, of another library or version; it was left as it is", name));
  return true;
}

}  // namespace

Exit new_description(const NewOptions& options) {
  if (!format_by_ending(options.output, {std::string(yaml_format)})) return Exit::misuse;
  if (!check_outputs_are_distinct({options.output}, {.library = options.library})) return Exit::misuse;
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  ErrorList errors("--scope");
  const auto scope = read_scope(options.scope, library, errors);
  if (!errors.empty()) {
    print_errors(errors.sorted(), {});
    return Exit::misuse;
  }
  const bool has_folder = !options.output.empty() && output_path_of(options.output).is_file();
  const auto text = description_template(scope, library, has_folder ? schema_name : "");
  if (!deliver_new(text, options.output, options.forced)) return Exit::misuse;
  return !has_folder || deliver_schema(options.output, library) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "alliance/description-template.h"
#include "cli/commands/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/output-path.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "cli/shared-options.h"
#include "report/schema/schemas.h"

namespace entente::cli {

namespace {

struct NewOptions {
  std::string scope = "core";
  NewFile output;
  LibraryOptions library;
};

constexpr std::string_view schema_name = "alliance.schema.json";

/// Writes the schema beside the description. One that is there already may serve other descriptions, and
/// stays.
ExitStatus write_schema(const std::string& description, const Library& library) {
  const auto name = (std::filesystem::path(description).parent_path() / schema_name).string();
  const auto schema = report::alliance_schema(library);
  const auto existing = read_file(name);
  if (!existing.text) return write_new(schema, {.name = name});
  if (*existing.text != schema) {
    print_message(
        fmt::format("{} is there already, of another library or version; it was left as it is", name));
  }
  return ExitStatus::done;
}

ExitStatus new_description(const NewOptions& options) {
  const auto& file = options.output.name;
  if (!format_by_ending(file, {std::string(yaml_format)}) ||
      !check_outputs_are_distinct({file}, {.library = options.library}))
    return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  ErrorList errors("--scope");
  const auto scope = read_scope(options.scope, library, errors);
  if (!errors.empty()) {
    print_errors(errors.sorted(), {});
    return ExitStatus::wrong_use;
  }
  const bool has_folder = !file.empty() && output_path_of(file).is_file();
  const auto text = description_template(scope, library, has_folder ? schema_name : "");
  const auto written = write_new(text, options.output);
  return written == ExitStatus::done && has_folder ? write_schema(file, library) : written;
}

}  // namespace

Command new_command() {
  const auto options = std::make_shared<NewOptions>();
  return {.options = join({{{.names = "--scope",
                             .target = &options->scope,
                             .help = "core (the default), full, or core and themes: core,people,knowledge",
                             .value_name = "SCOPE"}},
                           new_file_options(options->output),
                           library_options(options->library)}),
          .footer =
              "Examples:\n"
              "  entente new -o ours.yaml                     with alliance.schema.json, by which "
              "editors check it\n"
              "  entente new --scope core,people > ours.yaml\n"
              "  entente new factor pace-of-work --theme people -o ours/people/pace-of-work.yaml",
          .run = [options] { return new_description(*options); },
          .subcommands = {{"factor", "a commented factor to fill in", new_factor_command}}};
}

}  // namespace entente::cli

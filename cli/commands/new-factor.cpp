#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/shared-options.h"
#include "knowledge/factor-template.h"
#include "knowledge/library.h"

namespace entente::cli {

namespace {

struct NewFactorOptions {
  std::string id;
  std::string theme;  ///< none yet if empty
  NewFile output;
};

/// Prints what is wrong with an id for a new factor, if anything is.
bool is_new_id(std::string_view id, const Library& library) {
  const auto meant = to_factor_id(id);
  if (meant != id || meant.empty()) {
    const auto hint = meant.empty() ? std::string{"an id is words in lower case joined by hyphens"}
                                    : fmt::format("did you mean `{}`?", meant);
    print_message(fmt::format("{} is no id of a factor; {}", quote(id), hint));
    return false;
  }
  if (const auto* factor = library.find_factor(id)) {
    print_message(fmt::format("there is a factor {} already, in theme {}; see entente factors {}", quote(id),
                              library.theme_of(*factor).id, id));
    return false;
  }
  return true;
}

bool is_theme(std::string_view id, const Library& library) {
  if (id.empty() || library.find_theme(id) != nullptr) return true;
  std::vector<std::string_view> ids;
  for (const auto& known : library.themes) ids.push_back(known.id);
  print_unknown_name("there is no theme", id, ids, "entente factors");
  return false;
}

ExitStatus new_factor(const NewFactorOptions& options) {
  if (!format_by_ending(options.output.name, {std::string(yaml_format)})) return ExitStatus::wrong_use;
  const auto& library = bundled_library();
  if (!is_new_id(options.id, library) || !is_theme(options.theme, library)) return ExitStatus::wrong_use;
  return write_new(factor_template(options.id, options.theme), options.output);
}

}  // namespace

Command new_factor_command() {
  const auto options = std::make_shared<NewFactorOptions>();
  return {.options = join({{{.names = "ID",
                             .target = &options->id,
                             .help = "words in lower case joined by hyphens: pace-of-work",
                             .is_required = true},
                            {.names = "--theme",
                             .target = &options->theme,
                             .help = "the theme it belongs to; entente factors names them",
                             .value_name = "THEME"}},
                           new_file_options(options->output)}),
          .footer =
              "Examples:\n"
              "  entente new factor pace-of-work --theme people -o ours/people/pace-of-work.yaml\n"
              "  entente library check ours     tells what is still to be filled in",
          .run = [options] { return new_factor(*options); }};
}

}  // namespace entente::cli

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "knowledge/factor-template.h"
#include "knowledge/library.h"

namespace entente::cli {

namespace {

/// Says what is wrong with an id for a new factor, if anything is.
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

}  // namespace

Exit new_factor(const NewFactorOptions& options) {
  if (!format_by_ending(options.output, {std::string(yaml_format)})) return Exit::misuse;
  const auto& library = bundled_library();
  if (!is_new_id(options.id, library) || !is_theme(options.theme, library)) return Exit::misuse;
  const auto text = factor_template(options.id, options.theme);
  return deliver_new(text, options.output, options.forced) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

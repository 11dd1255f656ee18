#include <fmt/format.h>

#include <algorithm>

#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "knowledge/bundled-files.h"
#include "report/library/factor.h"
#include "report/library/manual.h"

namespace entente::cli {

namespace {

std::string all_factors(const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::catalogue_json(library);
  if (options.format == "markdown") return report::manual(library);
  return report::catalogue(library, look(options.look));
}

std::string one_factor(const Factor& factor, const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::factor_json(factor, library);
  if (options.format == "markdown") return report::factor_markdown(factor, library);
  return report::factor_page(factor, library, look(options.look));
}

/// The file that the factor was read from; nothing where it cannot be read, which has been said.
std::optional<std::string> file_of(const Factor& factor, const Library& library) {
  const auto path = fmt::format("{}/{}.yaml", library.theme_of(factor).id, factor.id);
  if (factor.file.empty() || factor.file == bundled_name(path)) {
    const auto files = bundled_library_files();
    return std::string{std::ranges::find(files, path, &BundledFile::path)->text};
  }
  auto file = read_file(std::string{factor.file});
  if (!file.text) complain_of_unreadable(std::string{factor.file}, file.error);
  return file.text;
}

Exit print_file(const Factor& factor, const Library& library) {
  const auto text = file_of(factor, library);
  return text && deliver(*text, {}) ? Exit::done : Exit::misuse;
}

}  // namespace

Exit factors(const FactorsOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  if (options.id.empty() && options.format == "yaml") {
    complain("--format yaml prints the file of one factor; which?");
    return Exit::misuse;
  }
  if (options.id.empty())
    return deliver(all_factors(options, library), {}, options.look.pager) ? Exit::done : Exit::misuse;
  const auto* factor = library.find_factor(options.id);
  if (factor == nullptr) {
    std::vector<std::string_view> ids;
    for (const auto& known : library.factors) ids.push_back(known.id);
    complain_of_unknown("there is no factor", options.id, ids, "entente factors");
    return Exit::misuse;
  }
  if (options.format == "yaml") return print_file(*factor, library);
  return deliver(one_factor(*factor, options, library), {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "knowledge/bundled-files.h"
#include "knowledge/find-factors.h"
#include "report/library/factor-report.h"
#include "report/library/manual.h"
#include "text/error.h"

namespace entente::cli {

namespace {

std::vector<const Factor*> all_of(const Library& library) {
  std::vector<const Factor*> factors;
  for (const auto& factor : library.factors) factors.push_back(&factor);
  return factors;
}

std::string all_factors(const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::factors_json(all_of(library), library);
  if (options.format == "markdown") return report::manual(library);
  return report::catalogue(library, look(options.look));
}

std::string some_factors(std::span<const Factor* const> factors, const FactorsOptions& options,
                         const Library& library) {
  if (options.format == "json") return report::factors_json(factors, library);
  return report::factor_list(factors, library, look(options.look));
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
  if (!file.text) print_unreadable(std::string{factor.file}, file.error);
  return file.text;
}

Exit print_file(const Factor& factor, const Library& library) {
  const auto text = file_of(factor, library);
  return text && deliver(*text, {}) ? Exit::done : Exit::misuse;
}

std::vector<std::string_view> ids_of(std::span<const Factor* const> factors) {
  std::vector<std::string_view> ids;
  for (const auto* factor : factors) ids.push_back(factor->id);
  return ids;
}

Exit show(const std::string& text, const FactorsOptions& options) {
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

/// What is no id is a word to find factors by.
Exit show_found(const FactorsOptions& options, const Library& library) {
  const auto found = find_factors(options.id, library);
  if (found.empty()) {
    print_unknown_name("there is no factor", options.id, ids_of(all_of(library)), "entente factors");
    return Exit::misuse;
  }
  if (options.format == "text" || options.format == "json")
    return show(some_factors(found, options, library), options);
  print_message(fmt::format("there is no factor {}; those with that word, without --format {}: {}",
                            quote(options.id), options.format, fmt::join(ids_of(found), ", ")));
  return Exit::misuse;
}

}  // namespace

Exit factors(const FactorsOptions& options) {
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  if (options.id.empty() && options.format == "yaml") {
    print_message("--format yaml prints the file of one factor; which?");
    return Exit::misuse;
  }
  if (options.id.empty()) return show(all_factors(options, library), options);
  const auto* factor = library.find_factor(options.id);
  if (factor == nullptr) return show_found(options, library);
  if (options.format == "yaml") return print_file(*factor, library);
  return show(one_factor(*factor, options, library), options);
}

}  // namespace entente::cli

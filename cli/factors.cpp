#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "report/factor.h"
#include "report/manual.h"

namespace entente::cli {

namespace {

std::string all_factors(const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::catalogue_json(library);
  if (options.format == "markdown") return report::manual(library);
  return report::catalogue(library, look(options.look.color));
}

std::string one_factor(const Factor& factor, const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::factor_json(factor, library);
  if (options.format == "markdown") return report::factor_markdown(factor, library);
  return report::factor_page(factor, library, look(options.look.color));
}

}  // namespace

Exit factors(const FactorsOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  if (options.id.empty()) return deliver(all_factors(options, library), {}) ? Exit::done : Exit::misuse;
  const auto* factor = library.find_factor(options.id);
  if (factor == nullptr) {
    std::vector<std::string_view> ids;
    for (const auto& known : library.factors) ids.push_back(known.id);
    complain_of_unknown("there is no factor", options.id, ids, "entente factors");
    return Exit::misuse;
  }
  return deliver(one_factor(*factor, options, library), {}) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

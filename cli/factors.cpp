#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "report/factor.h"

namespace entente::cli {

Exit factors(const FactorsOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const bool json = options.format == "json";
  const auto look = cli::look(options.look.color);
  if (options.id.empty()) {
    return deliver(json ? report::catalogue_json(library) : report::catalogue(library, look), {})
               ? Exit::done
               : Exit::misuse;
  }
  const auto* factor = library.find_factor(options.id);
  if (factor == nullptr) {
    std::vector<std::string_view> ids;
    for (const auto& known : library.factors) ids.push_back(known.id);
    complain_of_unknown("there is no factor", options.id, ids, "entente factors");
    return Exit::misuse;
  }
  const auto text =
      json ? report::factor_json(*factor, library) : report::factor_page(*factor, library, look);
  return deliver(text, {}) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

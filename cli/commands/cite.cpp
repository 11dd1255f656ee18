#include "cli/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "report/library/factor-report.h"

namespace entente::cli {

namespace {

std::string shown(std::span<const Work> works, const CiteOptions& options) {
  if (options.audit) return report::bibliography_audit(works, look(options.look));
  if (options.format == "bibtex") return report::bibliography_bibtex(works);
  return report::bibliography(works, look(options.look));
}

}  // namespace

Exit cite(const CiteOptions& options) {
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto works = library.works;
  if (!options.key.empty()) {
    const auto* work = library.find_work(options.key);
    if (work == nullptr) {
      std::vector<std::string_view> keys;
      for (const auto& known : library.works) keys.push_back(known.key);
      print_unknown_name("nothing cites a work", options.key, keys, "entente cite");
      return Exit::misuse;
    }
    works = {work, 1};
  }
  return deliver(shown(works, options), {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "report/library/factor.h"

namespace entente::cli {

Exit cite(const CiteOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto works = library.works;
  if (!options.key.empty()) {
    const auto* work = library.find_work(options.key);
    if (work == nullptr) {
      std::vector<std::string_view> keys;
      for (const auto& known : library.works) keys.push_back(known.key);
      complain_of_unknown("nothing cites a work", options.key, keys, "entente cite");
      return Exit::misuse;
    }
    works = {work, 1};
  }
  const auto text = options.format == "bibtex" ? report::bibliography_bibtex(works)
                                               : report::bibliography(works, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/library-folder.h"
#include "cli/terminal.h"
#include "knowledge/facts.h"

namespace entente::cli {

Exit library_check(const LibraryCheckOptions& options) {
  const auto read = read_library_folder(options.folder);
  if (read.unread) return Exit::unread;
  if (read.empty) {
    complain(fmt::format("{} holds no .yaml files", options.folder));
    return Exit::nothing;
  }
  if (read.complaints > 0) {
    complain(fmt::format("{} complaint{}", read.complaints, read.complaints == 1 ? "" : "s"));
    return Exit::misuse;
  }
  const auto& library = read.loaded.library;
  const auto text = fmt::format("{}: {} factors, {} rules, {} questions, {} works: nothing to complain of\n",
                                options.folder, library.factors.size(), library.rules.size(),
                                library.questions.size() - fact_count, library.works.size());
  return deliver(text, {}) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

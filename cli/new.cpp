#include "alliance/blank.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"

namespace entente::cli {

Exit new_description(const NewOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  Complaints complaints("--scope");
  const auto scope = read_scope(options.scope, library, complaints);
  if (!complaints.empty()) {
    complain(complaints.sorted(), {});
    return Exit::misuse;
  }
  return deliver(blank_description(scope, library), options.output) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli

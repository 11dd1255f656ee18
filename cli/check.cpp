#include <fmt/format.h>

#include "alliance/completeness.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/descriptions.h"
#include "cli/files.h"
#include "report/words.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

std::string told(const Alliance& alliance, const Library& library) {
  const auto count = completeness(alliance, library);
  auto text = fmt::format("{}: {}: well formed, {} of {} answers given (scope {})", alliance.file,
                          alliance.name, count.answered, count.asked, report::listed(alliance.scope.names()));
  if (count.unknown > 0) text += fmt::format(", {} of them unknown", count.unknown);
  return visible(text) + "\n";
}

}  // namespace

Exit check(const CheckOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto described = read_descriptions(options.files, {}, library);
  std::string text;
  for (const auto& description : described.descriptions) {
    if (const auto* alliance = std::get_if<Alliance>(&description)) text += told(*alliance, library);
  }
  if (!deliver(text, {})) return Exit::misuse;
  return exit_of(described);
}

}  // namespace entente::cli

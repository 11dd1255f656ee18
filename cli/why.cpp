#include "advise/diagnosis.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/descriptions.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "report/text.h"

namespace entente::cli {

namespace {

void complain_of_rule(const std::string& id, const Library& library) {
  std::vector<std::string> ids;
  for (const auto& rule : library.rules) ids.push_back(full_id(rule, library));
  std::vector<std::string_view> known;
  for (const auto& rule : library.rules) known.push_back(rule.id);
  known.insert(known.end(), ids.begin(), ids.end());
  complain_of_unknown("there is no rule", id, known, "entente factors");
}

}  // namespace

Exit why(const WhyOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto* rule = library.find_rule(options.rule);
  if (rule == nullptr) {
    complain_of_rule(options.rule, library);
    return Exit::misuse;
  }
  auto described = read_descriptions({options.file}, options.set, library);
  if (described.misused) return Exit::misuse;
  std::string text;
  for (auto& description : described.descriptions) {
    if (auto* alliance = std::get_if<Alliance>(&description)) {
      if (!text.empty()) text += "\n\n";
      text += report::why(*rule, diagnose(std::move(*alliance), library), library, look(options.look.color));
    }
  }
  if (!deliver(text, {})) return Exit::misuse;
  return exit_of(described);
}

}  // namespace entente::cli

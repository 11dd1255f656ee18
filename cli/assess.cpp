#include <fmt/format.h>

#include <algorithm>

#include "advise/diagnosis.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/descriptions.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "report/json.h"
#include "report/text.h"

namespace entente::cli {

namespace {

using Results = std::vector<std::variant<Diagnosis, report::Unread>>;

Results diagnosed(Descriptions described, const Library& library) {
  Results results;
  for (auto& description : described.descriptions) {
    if (auto* alliance = std::get_if<Alliance>(&description)) {
      results.emplace_back(diagnose(std::move(*alliance), library));
    } else {
      results.emplace_back(std::get<report::Unread>(std::move(description)));
    }
  }
  return results;
}

std::string in_text(const Results& results, const Library& library, report::Look look) {
  std::string text;
  for (const auto& result : results) {
    const auto* diagnosis = std::get_if<Diagnosis>(&result);
    if (diagnosis == nullptr) continue;
    auto report = report::text(*diagnosis, library, look);
    if (text.empty()) {
      text = std::move(report);
    } else {
      text.append("\n\n").append(report);
    }
  }
  return text;
}

/// Only what is settled fails a gate, except for the gate `open`.
bool fails(const Assessment& assessment, std::string_view gate) {
  if (gate == "weak") return assessment.bands.best == Band::weak;
  if (gate == "fragile") return assessment.bands.best <= Band::fragile;
  if (gate == "critical") return !assessment.caps.empty();
  return !assessment.bands.is_settled() || assessment.nature.verdict == Verdict::cannot_tell;
}

bool gate_failed(const Results& results, const std::vector<std::string>& gates) {
  bool failed = false;
  for (const auto& result : results) {
    const auto* diagnosis = std::get_if<Diagnosis>(&result);
    if (diagnosis == nullptr) continue;
    for (const auto& gate : gates) {
      if (!fails(diagnosis->assessment, gate)) continue;
      complain(fmt::format("{}: fails the gate `{}`", diagnosis->alliance.name, gate));
      failed = true;
    }
  }
  return failed;
}

}  // namespace

Exit assess(const AssessOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto described = read_descriptions(options.files, options.set, library);
  if (described.misused) return Exit::misuse;
  const auto exit = exit_of(described);
  const auto results = diagnosed(std::move(described), library);
  const auto look = cli::look(options.look.color, options.output);
  const auto text =
      options.format == "json" ? report::json(results, library) : in_text(results, library, look);
  // A report that is there is not replaced by nothing.
  if (!text.empty() && !deliver(text, options.output)) return Exit::misuse;
  const bool failed = gate_failed(results, options.fail_on);
  return exit == Exit::done && failed ? Exit::gate : exit;
}

}  // namespace entente::cli

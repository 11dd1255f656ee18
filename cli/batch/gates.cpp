#include "cli/batch/gates.h"

#include <fmt/format.h>

#include <string_view>

namespace entente::cli {

namespace {

bool fails(const Brief& brief, std::string_view gate) {
  if (gate == "weak") return brief.bands.best == Band::weak;
  if (gate == "fragile") return brief.bands.best <= Band::fragile;
  if (gate == "critical") return brief.critical > brief.critical_accepted;
  return !brief.bands.is_settled() || brief.verdict == Verdict::cannot_tell;
}

}  // namespace

std::vector<std::string> failures(const Brief& brief, const Gates& gates) {
  std::vector<std::string> clauses;
  for (const auto& gate : gates.fail_on) {
    if (fails(brief, gate)) clauses.push_back(fmt::format("fails the gate `{}`", gate));
  }
  if (gates.max_open && brief.open_share() > *gates.max_open) {
    clauses.push_back(fmt::format("{:.1f} % of its rules are open, and at most {:g} % may be",
                                  brief.open_share(), *gates.max_open));
  }
  return clauses;
}

}  // namespace entente::cli

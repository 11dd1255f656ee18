#include "cli/input-status.h"

namespace entente::cli {

void InputCounts::add(const InputCounts& others) {
  portfolio.add(others.portfolio);
  empty += others.empty;
  found_nothing = found_nothing || others.found_nothing;
}

ExitStatus status_of(const InputCounts& counts) {
  const auto& portfolio = counts.portfolio;
  if (portfolio.alliances() + portfolio.unread() == counts.empty) return ExitStatus::nothing_to_assess;
  if (portfolio.unread() > 0 || counts.found_nothing) return ExitStatus::unreadable_input;
  const bool is_anything_judged = portfolio.conditions().nothing < portfolio.alliances();
  return is_anything_judged ? ExitStatus::done : ExitStatus::nothing_to_assess;
}

}  // namespace entente::cli

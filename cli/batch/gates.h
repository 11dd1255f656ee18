// Gates: what an alliance must not be for a run to end well.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/summary.h"
#include "report/critical-weakness.h"

namespace entente::cli {

struct Gates {
  std::vector<std::string> fail_on;  ///< weak, fragile, critical, open
  std::optional<double> max_open;    ///< percent of an alliance's rules
};

/// An alliance before the gates.
struct Gated {
  const std::string& file;
  int line;  ///< where its description begins
  const Summary& summary;
  std::vector<report::CriticalWeakness> critical;
};

/// Why the alliance fails, a line for each reason:
///   a.yaml:27: critical: broken promises (social-contract/broken-promises)
/// Only what is settled fails a gate, except for the gate `open`; and what is accepted does not fail the gate
/// `critical`.
std::vector<std::string> failures(const Gated& alliance, const Gates& gates);

}  // namespace entente::cli

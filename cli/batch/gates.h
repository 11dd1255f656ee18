// Gates: what an alliance must not be for a run to end well.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/brief.h"

namespace entente::cli {

struct Gates {
  std::vector<std::string> fail_on;  ///< weak, fragile, critical, open
  std::optional<double> max_open;    ///< percent of an alliance's rules
};

/// Why the alliance fails, a clause for each gate that it fails. Only what is settled fails a gate, except
/// for the gate `open`; and what is accepted does not fail the gate `critical`.
std::vector<std::string> failures(const Brief& brief, const Gates& gates);

}  // namespace entente::cli

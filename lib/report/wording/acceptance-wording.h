// The words in which reports tell of what management has accepted.
#pragma once

#include <string>
#include <vector>

#include "advise/diagnosis.h"
#include "assess/acceptance-status.h"

namespace entente::report {

/// "on 1995-05-20 by the board, until 1995-12-31"; of one that is over, "on 1995-05-20 by the board, until
/// 1995-12-31, which is over".
std::string acceptance_in_words(const Acceptance& acceptance, const Alliance& alliance);

/// "“Until the two offices merge.”"; empty where the reader is not to see why.
std::string reason_in_words(const Acceptance& acceptance);

/// "accepted on 1995-05-20 by the board, until 1995-12-31: “Until the two offices merge.”"; empty for a
/// finding that has no acceptance.
std::string accepted_in_words(const Finding& finding, const Alliance& alliance);

/// The acceptances that are about nothing that was found, in the order of the description.
struct Stale {
  const Acceptance& acceptance;
  AcceptanceStatus acceptance_status;
};
std::vector<Stale> stale_acceptances(const Alliance& alliance, const Assessment& assessment);

/// "accepted, and not found: met".
std::string stale_in_words(AcceptanceStatus acceptance_status);

/// "2 listed separately, still scored; 1 expired; 1 not found"; empty if nothing is
/// accepted.
std::string acceptances_in_words(const Alliance& alliance, const Assessment& assessment);

/// That it cannot be told whether a review is due; empty where none is asked for, or where it can.
std::string undated_in_words(const Alliance& alliance);

}  // namespace entente::report

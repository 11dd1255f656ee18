// What has become of an acceptance: whether there is still a weakness that it is about.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "alliance/alliance.h"
#include "assess/assessment.h"

namespace entente {

enum class AcceptanceStatus : std::uint8_t {
  holds,  ///< of a weakness that counts
  over,   ///< the same, but its review was due: the weakness is to be mended again
  met,    ///< from here on nothing was found that it could be about
  open,
  not_applicable,
  beyond_scope,
};

inline constexpr std::array<std::string_view, 6> acceptance_status_names = {
    "accepted", "expired", "met", "open", "n/a", "beyond the scope"};
constexpr std::string_view name_of(AcceptanceStatus acceptance_status) {
  return acceptance_status_names[static_cast<std::size_t>(acceptance_status)];
}

/// Whether it is about nothing that was found.
constexpr bool is_stale(AcceptanceStatus acceptance_status) {
  return acceptance_status != AcceptanceStatus::holds && acceptance_status != AcceptanceStatus::over;
}

/// `alliance` is the one that was assessed.
AcceptanceStatus acceptance_status_of(const Acceptance& acceptance, const Alliance& alliance,
                                      const Assessment& assessment);

/// The acceptance of a finding that is a weakness and counts, even if it is over; nothing where there is
/// none.
const Acceptance* acceptance_of(const Finding& finding, const Alliance& alliance);

}  // namespace entente

// What has become of an acceptance: whether there is still a weakness that it is about.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "alliance/alliance.h"
#include "assess/assessment.h"

namespace entente {

enum class Standing : std::uint8_t {
  holds,  ///< of a weakness that counts
  over,   ///< the same, but its review was due: the weakness is to be mended again
  met,    ///< from here on nothing was found that it could be about
  open,
  not_applicable,
  beyond_scope,
};

inline constexpr std::array<std::string_view, 6> standing_names = {"accepted", "expired", "met",
                                                                   "open",     "n/a",     "beyond the scope"};
constexpr std::string_view name_of(Standing standing) {
  return standing_names[static_cast<std::size_t>(standing)];
}

/// Whether it is about nothing that was found.
constexpr bool is_stale(Standing standing) {
  return standing != Standing::holds && standing != Standing::over;
}

/// `alliance` is the one that was assessed.
Standing standing_of(const Acceptance& acceptance, const Alliance& alliance, const Assessment& assessment);

/// The acceptance of a finding that is a weakness and counts, even if it is over; nothing where there is
/// none.
const Acceptance* acceptance_of(const Finding& finding, const Alliance& alliance);

}  // namespace entente

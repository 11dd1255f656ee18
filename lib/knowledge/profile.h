// A profile: a file that changes conventions and weights of a library, or leaves factors out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/read-library.h"

namespace entente {

/// Applies a profile to a library: `bands`, `caps`, `grades` and `efforts` as in library.yaml, `themes`
/// (their weights), `rules` (weight and severity), and factors to `leave_out`. Every difference is added to
/// `Library::changes`. Returns the errors, sorted by location; use the library only if there are none.
std::vector<Error> apply_profile(std::string_view text, const std::string& file, LoadedLibrary& loaded);

}  // namespace entente

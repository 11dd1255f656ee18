// A profile: another set of conventions for a library, as a small difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/read-library.h"

namespace entente {

/// Lays a profile over a library: `bands`, `caps`, `grades` and `efforts` as in library.yaml, `themes` (their
/// weights), `rules` (their weight and severity), and factors to `leave_out`. Each difference that it makes
/// is told among the library's changes. What is wrong, by place; the library is to be used only where nothing
/// is.
std::vector<Error> apply_profile(std::string_view text, const std::string& file, LoadedLibrary& loaded);

}  // namespace entente

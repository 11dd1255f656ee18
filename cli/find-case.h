// The case that a command works with.
#pragma once

#include <optional>
#include <string>

#include "teach/case.h"

namespace entente::cli {

/// The bundled case of that id, read against the library; nothing where there is none, or the library does
/// not know what it answers, which has been said.
std::optional<Case> find_bundled_case(const std::string& id, const Library& library);

}  // namespace entente::cli

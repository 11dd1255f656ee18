// What every fuzz target defines.
#pragma once

#include <string_view>

namespace entente::fuzz {

/// Aborts where a property does not hold for the text.
void try_text(std::string_view text);

}  // namespace entente::fuzz

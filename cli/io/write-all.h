// All of a text, however little of it the system takes at once.
#pragma once

#include <string_view>

namespace entente::cli {

/// Writes it where the descriptor stands; false, with errno, where not all of it can be written. Goes on
/// after a signal.
bool write_all(int descriptor, std::string_view text);

}  // namespace entente::cli

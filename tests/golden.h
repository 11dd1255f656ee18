// Goldens: outputs kept as files, and looked at by people when they change.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Nothing where the file (named from the root of the source tree) holds the text, else where they part.
/// With ENTENTE_BLESS=1 in the environment the text is written to the file instead:
/// `ENTENTE_BLESS=1 ctest --preset gcc`.
std::string difference_from_golden(const std::string& file, std::string_view text);

/// Nothing where the texts agree; else the first line in which they part, from both.
std::string difference(std::string_view expected, std::string_view text);

}  // namespace entente

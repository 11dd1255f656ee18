// Texts that would break out of a report, were they not told as what they are.
#pragma once

#include <string>
#include <vector>

namespace entente {

std::vector<std::string> hostile_texts();

/// A description in JSON, for the bundled library and tests/small-library alike, with the text for its name,
/// its purpose, a partner's name, beside an answer that makes a rule unmet, and for who accepted another and
/// why.
std::string description_with(const std::string& text);

}  // namespace entente

// Texts that would break out of a report, were they not told as what they are.
#pragma once

#include <string>
#include <vector>

namespace entente {

std::vector<std::string> hostile_texts();

/// A description for tests/small-library, in JSON, with the text for its name, its purpose, a partner's name,
/// and beside an answer.
std::string description_with(const std::string& text);

}  // namespace entente

// Pages as tests look into them.
#pragma once

#include <string>
#include <vector>

namespace entente::report::html {

/// What the first group finds, in order.
std::vector<std::string> all(const std::string& page, const char* pattern);

/// Ids that are on the page twice, and references to what is not on it.
std::string flaws_of_ids(const std::string& page);

}  // namespace entente::report::html

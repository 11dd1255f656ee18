// The template for a new factor file.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A commented factor file with one question, one rule and three examples. Every value that the author must
/// supply is empty, and reading the file reports exactly these as errors. `theme` may be empty.
std::string factor_template(std::string_view id, std::string_view theme);

/// `words` as the id of a factor: "EmpoweredManager" becomes "empowered-manager". An id is returned
/// unchanged. Empty if `words` has no ASCII letter or digit.
std::string to_factor_id(std::string_view words);

}  // namespace entente

// A factor file to fill in.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A commented factor of one question, one rule and its three examples, in which what its author must say is
/// an empty value: reading it complains of each of these and of nothing else. `theme` may be empty.
std::string factor_template(std::string_view id, std::string_view theme);

/// What `words` are as a factor's id, which an id itself already is: "EmpoweredManager" is
/// "empowered-manager". Empty where no letter or digit is left.
std::string to_factor_id(std::string_view words);

}  // namespace entente

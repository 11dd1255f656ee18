// What libyaml, a reader of YAML 1.1, may take in another way than yaml-cpp, as far as the text alone tells.
#pragma once

#include <string_view>

namespace entente::yaml {

/// Whether the text holds anything that the two are known, or said, to take differently.
bool may_differ_in_yaml11(std::string_view text);

}  // namespace entente::yaml

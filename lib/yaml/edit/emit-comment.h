// Prose as comments of a YAML file that is written for a person to fill in.
#pragma once

#include <string>
#include <string_view>

namespace entente::yaml {

/// `text` wrapped, in lines of at most 100 columns that begin with `#`, indented so far. `bullet` stands
/// before its first word, and the further lines begin under that word.
std::string comment(std::string_view text, int indent, std::string_view bullet = {});

}  // namespace entente::yaml

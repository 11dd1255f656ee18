// Any text as a YAML scalar.
#pragma once

#include <string>
#include <string_view>

namespace entente::yaml {

/// `text`, which is valid UTF-8, in double quotes on one line, read back as it is whatever is in it.
/// Characters that cannot stand in YAML, or cannot be seen, are escaped.
std::string emit_double_quoted(std::string_view text);

}  // namespace entente::yaml

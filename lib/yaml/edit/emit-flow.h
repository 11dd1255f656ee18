// Values as text on one line, to stand wherever a value can.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "yaml/read/tree.h"

namespace entente::yaml {

/// JSON is for texts that were JSON, and are to stay so.
enum class Dialect : std::uint8_t { yaml, json };

/// A scalar, without quotes where nobody could take it for anything else. `text` is valid UTF-8.
std::string emit_scalar(std::string_view text, Dialect dialect);

/// In double quotes whatever it is.
std::string emit_quoted(std::string_view text, Dialect dialect);

/// A whole value; what was in quotes stays so.
std::string emit_flow(Value value, Dialect dialect);

}  // namespace entente::yaml

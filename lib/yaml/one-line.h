// Values as text on one line, to stand wherever a value can.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace entente::yaml {

/// JSON is for texts that were JSON, and are to stay so.
enum class Dialect : std::uint8_t { yaml, json };

/// A scalar, without quotes where nobody could take it for anything else. `text` is valid UTF-8.
std::string scalar_on_one_line(std::string_view text, Dialect dialect);

/// In double quotes whatever it is.
std::string quoted_on_one_line(std::string_view text, Dialect dialect);

/// A whole value; what was in quotes stays so.
std::string on_one_line(Value value, Dialect dialect);

}  // namespace entente::yaml

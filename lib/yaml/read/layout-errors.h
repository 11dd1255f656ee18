// What a person sees in a line that a parser does not: signs that only look like those of YAML, a text that
// is not indented.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/read/encoding-check.h"

namespace entente::yaml {

/// What makes a parser stumble at `offset`, where it is to be seen in that line or above it.
std::optional<TextError> find_layout_error(std::string_view text, std::size_t offset);

/// What is to be done about the first sign of a line that only looks like one of YAML; nothing where there is
/// none.
std::string advice_on_layout(std::string_view line);

}  // namespace entente::yaml

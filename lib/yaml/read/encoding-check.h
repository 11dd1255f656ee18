// What may stand in a YAML text at all: encodings and characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente::yaml {

struct TextError {
  std::size_t offset;
  std::string message;
  std::string hint;
};

/// "UTF-16" or "UTF-32", where the first bytes give it away; else empty.
std::string_view foreign_encoding(std::string_view text);

/// The first byte that is not UTF-8 or begins a character that YAML forbids.
std::optional<TextError> find_text_error(std::string_view text);

}  // namespace entente::yaml

#include "yaml/edit/emit-quoted.h"

#include <fmt/format.h>

#include <bit>

#include "text/unicode.h"

namespace entente::yaml {

namespace {

constexpr unsigned max_ascii = 0x7F;

/// Cuts the next character off the front of `text`, which is valid UTF-8.
std::string_view take_character(std::string_view& text) {
  const auto leading_ones = std::countl_one(static_cast<unsigned char>(text.front()));
  const auto character = text.substr(0, leading_ones == 0 ? 1 : static_cast<std::size_t>(leading_ones));
  text.remove_prefix(character.size());
  return character;
}

unsigned code_point(std::string_view character) {
  constexpr unsigned bits_of_byte = 6;
  constexpr unsigned following = (1U << bits_of_byte) - 1;
  const unsigned first = static_cast<unsigned char>(character.front());
  if (first <= max_ascii) return first;
  unsigned code = first & (max_ascii >> character.size());
  for (const char byte : character.substr(1)) {
    code = (code << bits_of_byte) | (static_cast<unsigned char>(byte) & following);
  }
  return code;
}

}  // namespace

std::string emit_double_quoted(std::string_view text) {
  std::string scalar = "\"";
  while (!text.empty()) {
    const auto character = take_character(text);
    if (character == "\"" || character == "\\") scalar += '\\';
    if (escape_invisible(character) == character) {
      scalar += character;
    } else {
      scalar += fmt::format("\\U{:08X}", code_point(character));
    }
  }
  return scalar + '"';
}

}  // namespace entente::yaml

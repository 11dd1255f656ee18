// UTF-8 text on its way in and on its way to a terminal. Rests on GNU libunistring.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What some programs put before a text, and is no part of it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Byte offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Whether a byte of a text is not the first of its character.
constexpr bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct Character {
  char32_t code;       ///< the byte where it is not `valid`
  std::size_t length;  ///< in bytes
  bool valid;
};

/// The first character of a text that is not empty; a byte that begins none stands alone.
Character first_character(std::string_view text);

/// Number of code points; `text` is valid UTF-8.
std::size_t count_characters(std::string_view text);

/// Columns that `text` takes in a terminal: combining marks none, wide characters two.
int display_width(std::string_view text);

/// `text` with every character that could steer a terminal or reorder what is read (controls, escapes, line
/// breaks, the bidirectional overrides, other format characters, noncharacters, invalid bytes) written as
/// `<U+001B>`. A tab becomes a space. Joiners stay where a word of a script that needs them, or an emoji, is
/// written with them.
std::string escape_invisible(std::string_view text);

/// The same for texts that differ in nothing but capitals, ways to write a character, and characters that
/// nobody sees: Unicode's NFKC_Casefold. `text` is valid UTF-8.
std::string fold_case(std::string_view text);

/// What is left of a name, to find those that people would take for the same; `text` is valid UTF-8.
std::string fold_case_and_spaces(std::string_view text);

}  // namespace entente

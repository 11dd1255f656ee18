#include "yaml/read/encoding-check.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/byte-scan.h"
#include "text/unicode.h"

namespace entente::yaml {
namespace {

using namespace std::string_view_literals;

unsigned byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0U;
}

TextError control(std::size_t offset, unsigned character) {
  return {offset, fmt::format("the control character U+{:04X} cannot stand in YAML", character), ""};
}

/// The flaw of the character that begins at `offset`.
std::optional<TextError> flaw_at(std::string_view text, std::size_t offset) {
  constexpr unsigned next_line = 0x85;
  const unsigned byte = byte_at(text, offset);
  const unsigned second = byte_at(text, offset + 1);
  if (byte == '\r' && second != '\n') {
    return TextError{offset, "a carriage return without a line feed",
                     "save the file with ordinary line ends"};
  }
  if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return control(offset, byte);
  if (byte == 0x7F) return control(offset, byte);
  if (byte == 0xC2 && second < 0xA0 && second != next_line) return control(offset, second);
  if (text.substr(offset).starts_with(byte_order_mark)) {
    return TextError{offset, "a byte order mark (U+FEFF) in the middle of the text", "remove it"};
  }
  return std::nullopt;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

/// Whether a character that begins so could be one; most that are not ASCII could not.
bool can_be_flaw(char byte) {
  return is_ascii(byte) || byte == '\xC2' || byte == '\xEF';
}

/// The end of the run of characters beyond ASCII that begins at `offset`.
std::size_t end_of_foreign(std::string_view text, std::size_t offset) {
  const auto* const begin = text.begin() + offset;
  return static_cast<std::size_t>(std::find_if(begin, text.end(), is_ascii) - text.begin());
}

}  // namespace

std::string_view foreign_encoding(std::string_view text) {
  const std::string_view start = text.substr(0, 4);
  if (start == "\xFF\xFE\0\0"sv || start == "\0\0\xFE\xFF"sv) return "UTF-32";
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return "UTF-16";
  // Without a mark: nearly every text begins with two ASCII characters.
  std::string zeros;
  for (const char byte : start) zeros += byte == '\0' ? '0' : 'x';
  if (zeros == "x000" || zeros == "000x") return "UTF-32";
  if (zeros == "x0x0" || zeros == "0x0x") return "UTF-16";
  return {};
}

std::optional<TextError> find_text_error(std::string_view text) {
  std::size_t offset = end_of_printable_lines(text, 0);
  while (offset < text.size()) {
    const std::size_t end = is_ascii(text[offset]) ? offset + 1 : end_of_foreign(text, offset);
    const auto invalid = first_invalid_utf8(text.substr(offset, end - offset));
    const std::size_t valid_end = invalid ? offset + *invalid : end;
    for (; offset < valid_end; ++offset) {
      if (!can_be_flaw(text[offset])) continue;
      if (auto text_error = flaw_at(text, offset)) return text_error;
    }
    if (invalid) {
      return TextError{offset, fmt::format("the byte 0x{:02X} is not UTF-8", byte_at(text, offset)),
                       "save the file as UTF-8"};
    }
    offset = end_of_printable_lines(text, offset);
  }
  return std::nullopt;
}

}  // namespace entente::yaml

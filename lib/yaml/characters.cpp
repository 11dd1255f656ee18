#include "yaml/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "text/unicode.h"

namespace entente::yaml {
namespace {

using namespace std::string_view_literals;

unsigned byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0U;
}

Flaw control(std::size_t offset, unsigned character) {
  return {offset, fmt::format("the control character U+{:04X} cannot stand in YAML", character), ""};
}

/// The flaw of the character that begins at `offset`.
std::optional<Flaw> flaw_at(std::string_view text, std::size_t offset) {
  constexpr unsigned next_line = 0x85;
  const unsigned byte = byte_at(text, offset);
  const unsigned second = byte_at(text, offset + 1);
  if (byte == '\r' && second != '\n') {
    return Flaw{offset, "a carriage return without a line feed", "save the file with ordinary line ends"};
  }
  if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return control(offset, byte);
  if (byte == 0x7F) return control(offset, byte);
  if (byte == 0xC2 && second < 0xA0 && second != next_line) return control(offset, second);
  if (text.substr(offset).starts_with("\xEF\xBB\xBF")) {
    return Flaw{offset, "a byte order mark (U+FEFF) in the middle of the text", "remove it"};
  }
  return std::nullopt;
}

bool is_plain_ascii(char byte) {
  return (byte >= ' ' && byte <= '~') || byte == '\n';
}

using Word = std::uint64_t;

constexpr Word each(unsigned char byte) {
  return 0x0101'0101'0101'0101U * byte;
}

/// Whether one of the bytes, each below 0x80, is zero.
constexpr bool has_zero(Word word) {
  return ((word - each(1)) & ~word & each(0x80)) != 0;
}

/// Whether the eight bytes are ASCII that can be printed. A false no costs only time.
bool is_plain_word(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if ((word & each(0x80)) != 0) return false;
  const bool has_control = ((word - each(' ')) & each(0x80)) != 0;
  const bool has_delete = has_zero(word ^ each(0x7F));
  return !has_control && !has_delete;
}

/// From `offset` on, the first byte that is not plain ASCII.
std::size_t plain_to(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    if (offset + sizeof(Word) <= text.size() && is_plain_word(text.data() + offset)) {
      offset += sizeof(Word);
    } else if (is_plain_ascii(text[offset])) {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
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

std::optional<Flaw> first_flaw(std::string_view text) {
  const std::size_t begin = plain_to(text, 0);
  const auto invalid = first_invalid_utf8(text.substr(begin));
  const std::size_t end = invalid ? begin + *invalid : text.size();
  for (std::size_t offset = begin; offset < end; offset = plain_to(text, offset + 1)) {
    if (auto flaw = flaw_at(text, offset)) return flaw;
  }
  if (end == text.size()) return std::nullopt;
  return Flaw{end, fmt::format("the byte 0x{:02X} is not UTF-8", byte_at(text, end)),
              "save the file as UTF-8"};
}

}  // namespace entente::yaml

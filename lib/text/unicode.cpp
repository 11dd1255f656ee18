#include "text/unicode.h"

#include <fmt/format.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>

#include "text/runs.h"

namespace entente {
namespace {

const std::uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

struct Decoded {
  ucs4_t character;
  std::size_t length;
  bool valid;
};

/// The first character of a text that is not empty; a byte that begins none stands alone.
Decoded decode(std::string_view text) {
  ucs4_t character = 0;
  const int length = u8_mbtoucr(&character, bytes(text), text.size());
  if (length <= 0) return {static_cast<unsigned char>(text.front()), 1, false};
  return {character, static_cast<std::size_t>(length), true};
}

bool is_hidden(ucs4_t character) {
  constexpr std::uint32_t hidden = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs |
                                   UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
  return uc_is_general_category_withtable(character, hidden) || uc_is_property_not_a_character(character);
}

void append_visible(std::string& out, std::string_view raw, const Decoded& decoded) {
  if (!decoded.valid) {
    fmt::format_to(std::back_inserter(out), "<0x{:02X}>", decoded.character);
  } else if (decoded.character == '\t') {
    out += ' ';
  } else if (is_hidden(decoded.character)) {
    fmt::format_to(std::back_inserter(out), "<U+{:04X}>", decoded.character);
  } else {
    out += raw;
  }
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const std::string_view rest = text.substr(end_of_ascii(text, 0));
  if (rest.empty()) return std::nullopt;
  const std::uint8_t* bad = u8_check(bytes(rest), rest.size());
  if (bad == nullptr) return std::nullopt;
  return static_cast<std::size_t>(bad - bytes(text));
}

std::size_t count_characters(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues_character));
}

int display_width(std::string_view text) {
  int width = 0;
  while (true) {
    const std::size_t run = end_of_printable(text, 0);
    width += static_cast<int>(run);
    text.remove_prefix(run);
    if (text.empty()) return width;
    const Decoded first = decode(text);
    width += first.valid ? std::max(0, uc_width(first.character, "UTF-8")) : 1;
    text.remove_prefix(first.length);
  }
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t run = end_of_printable(text, 0);
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    const Decoded first = decode(text);
    append_visible(out, text.substr(0, first.length), first);
    text.remove_prefix(first.length);
  }
  return out;
}

std::string without_case_and_spaces(std::string_view text) {
  std::size_t length = 0;
  std::uint8_t* folded = u8_casefold(bytes(text), text.size(), nullptr, UNINORM_NFKC, nullptr, &length);
  // Without memory for it, the name differs from all others, which is true of its bytes.
  if (folded == nullptr) return std::string{text};
  std::string_view rest(reinterpret_cast<const char*>(folded), length);
  std::string letters;
  while (!rest.empty()) {
    const auto decoded = decode(rest);
    if (!uc_is_property_white_space(decoded.character)) letters += rest.substr(0, decoded.length);
    rest.remove_prefix(decoded.length);
  }
  std::free(folded);
  return letters;
}

}  // namespace entente

#include "text/unicode.h"

#include <fmt/format.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iterator>

#include "text/byte-scan.h"

namespace entente {
namespace {

const std::uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool is_hidden(ucs4_t character) {
  constexpr std::uint32_t hidden = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs |
                                   UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
  return uc_is_general_category_withtable(character, hidden) || uc_is_property_not_a_character(character);
}

constexpr char32_t zero_width_non_joiner = U'\u200C';
constexpr char32_t zero_width_joiner = U'\u200D';

bool is_joiner(char32_t character) {
  return character == zero_width_non_joiner || character == zero_width_joiner;
}

/// Letters of these are written in one way beside a joiner, and in another without.
bool is_of_joining_script(char32_t character) {
  static constexpr std::array<std::string_view, 19> scripts = {
      "Arabic",    "Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Kannada", "Khmer",
      "Malayalam", "Mandaic", "Mongolian",  "Myanmar",  "Nko",      "Oriya",   "Sinhala",
      "Syriac",    "Tamil",   "Telugu",     "Thaana",   "Tibetan"};
  const auto* const script = uc_script(character);
  return script != nullptr && std::ranges::find(scripts, std::string_view(script->name)) != scripts.end();
}

/// What an emoji may have behind it, and still be one: a colour of skin, a request to be shown as a picture.
bool is_emoji_modifier(char32_t character) {
  return character == U'\uFE0F' || (character >= U'\U0001F3FB' && character <= U'\U0001F3FF');
}

/// The characters that a joiner has before it.
struct Before {
  char32_t last = 0;
  char32_t picture = 0;  ///< the last that is no modifier of an emoji

  void pass(char32_t character) {
    last = character;
    if (!is_emoji_modifier(character)) picture = character;
  }
};

/// Whether a joiner between these is part of how a word or an emoji is written.
bool joins(char32_t joiner, const Before& before, std::string_view after) {
  if (after.empty()) return false;
  const Character next = first_character(after);
  if (!next.valid) return false;
  const bool is_emoji = joiner == zero_width_joiner && uc_is_property_extended_pictographic(before.picture) &&
                        uc_is_property_extended_pictographic(next.code);
  return is_emoji || (is_of_joining_script(before.last) && is_of_joining_script(next.code));
}

/// The first character of `text`, which begins so.
void append_visible(std::string& out, std::string_view text, const Character& first, const Before& before) {
  if (!first.valid) {
    fmt::format_to(std::back_inserter(out), "<0x{:02X}>", static_cast<unsigned>(first.code));
  } else if (first.code == U'\t') {
    out += ' ';
  } else if (is_hidden(first.code) &&
             !(is_joiner(first.code) && joins(first.code, before, text.substr(first.length)))) {
    fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<unsigned>(first.code));
  } else {
    out += text.substr(0, first.length);
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

Character first_character(std::string_view text) {
  ucs4_t character = 0;
  const int length = u8_mbtoucr(&character, bytes(text), text.size());
  if (length <= 0) return {static_cast<unsigned char>(text.front()), 1, false};
  return {character, static_cast<std::size_t>(length), true};
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
    const Character first = first_character(text);
    width += first.valid ? std::max(0, uc_width(first.code, "UTF-8")) : 1;
    text.remove_prefix(first.length);
  }
}

std::string escape_invisible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  Before before;
  while (!text.empty()) {
    const std::size_t run = end_of_printable(text, 0);
    out += text.substr(0, run);
    if (run > 0) before.pass(static_cast<unsigned char>(text[run - 1]));
    text.remove_prefix(run);
    if (text.empty()) break;
    const Character first = first_character(text);
    append_visible(out, text, first, before);
    before.pass(first.code);
    text.remove_prefix(first.length);
  }
  return out;
}

namespace {

/// The text without the characters of a kind.
template <class IsLeftOut>
std::string without(std::string_view text, IsLeftOut is_left_out) {
  std::string rest;
  while (!text.empty()) {
    const Character first = first_character(text);
    if (!is_left_out(first.code)) rest += text.substr(0, first.length);
    text.remove_prefix(first.length);
  }
  return rest;
}

}  // namespace

std::string fold_case(std::string_view text) {
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; };
  const auto small = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  std::string folded(text);
  if (std::ranges::all_of(text, is_ascii)) {
    std::ranges::transform(folded, folded.begin(), small);
    return folded;
  }
  std::size_t length = 0;
  std::uint8_t* const given = u8_casefold(bytes(text), text.size(), nullptr, UNINORM_NFKC, nullptr, &length);
  // Without memory for it, the name differs from all others, which is true of its bytes.
  if (given != nullptr) folded.assign(reinterpret_cast<const char*>(given), length);
  std::free(given);
  return without(folded, [](char32_t code) { return uc_is_property_default_ignorable_code_point(code); });
}

std::string fold_case_and_spaces(std::string_view text) {
  return without(fold_case(text), [](char32_t code) { return uc_is_property_white_space(code); });
}

}  // namespace entente

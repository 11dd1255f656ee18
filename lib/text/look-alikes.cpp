#include "text/look-alikes.h"

#include <fmt/format.h>
#include <unictype.h>
#include <uninorm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "text/byte-scan.h"
#include "text/unicode.h"

namespace entente {
namespace {

struct Listed {
  char32_t character;
  LookAlike like;
  std::string_view name;  ///< none where it is seen
};

constexpr auto look_alikes = std::to_array<Listed>({
    {U'\u00A0', LookAlike::space, "a no-break space"},
    {U'\u00AD', LookAlike::nothing, "a soft hyphen"},
    {U'\u200B', LookAlike::nothing, "a zero-width space"},
    {U'\u2010', LookAlike::dash, ""},
    {U'\u2011', LookAlike::dash, ""},
    {U'\u2012', LookAlike::dash, ""},
    {U'\u2013', LookAlike::dash, ""},
    {U'\u2014', LookAlike::dash, ""},
    {U'\u2018', LookAlike::quote, ""},
    {U'\u2019', LookAlike::quote, ""},
    {U'\u201A', LookAlike::quote, ""},
    {U'\u201B', LookAlike::quote, ""},
    {U'\u201C', LookAlike::quote, ""},
    {U'\u201D', LookAlike::quote, ""},
    {U'\u201E', LookAlike::quote, ""},
    {U'\u201F', LookAlike::quote, ""},
    {U'\u00AB', LookAlike::quote, ""},
    {U'\u00BB', LookAlike::quote, ""},
    {U'\u202F', LookAlike::space, "a narrow no-break space"},
    {U'\u2212', LookAlike::dash, ""},
    {U'\u3000', LookAlike::space, "an ideographic space"},
    {U'\uFF02', LookAlike::quote, ""},
    {U'\uFF07', LookAlike::quote, ""},
    {U'\uFF0C', LookAlike::comma, ""},
    {U'\uFF0D', LookAlike::dash, ""},
    {U'\uFF1A', LookAlike::colon, ""},
});

/// Those that stand in no table: whatever else Unicode has of spaces and of what is not seen.
std::optional<Listed> look_alike_of(char32_t character) {
  const auto* const listed = std::ranges::find(look_alikes, character, &Listed::character);
  if (listed != look_alikes.end()) return *listed;
  if (character <= U'\x7F') return std::nullopt;
  if (uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Zs))
    return Listed{character, LookAlike::space, "an unusual space"};
  if (uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Cf))
    return Listed{character, LookAlike::nothing, "an invisible character"};
  return std::nullopt;
}

std::string_view meant_by(LookAlike like) {
  switch (like) {
    case LookAlike::space:
      return " ";
    case LookAlike::quote:
      return "\"";
    case LookAlike::colon:
      return ":";
    case LookAlike::comma:
      return ",";
    case LookAlike::dash:
      return "-";
    case LookAlike::nothing:
      break;
  }
  return "";
}

std::string normal_form(std::string_view text) {
  std::size_t length = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> normal(
      u8_normalize(UNINORM_NFC, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr,
                   &length),
      &std::free);
  if (normal == nullptr) return std::string(text);
  return {reinterpret_cast<const char*>(normal.get()), length};
}

}  // namespace

std::optional<LookAlikeCharacter> find_look_alike(std::string_view text, std::size_t offset) {
  while ((offset = end_of_ascii(text, offset)) < text.size()) {
    const Character first = first_character(text.substr(offset));
    const auto sign = first.valid ? look_alike_of(first.code) : std::nullopt;
    if (sign) return LookAlikeCharacter{.offset = offset, .length = first.length, .like = sign->like};
    offset += first.length;
  }
  return std::nullopt;
}

std::string advice(const LookAlikeCharacter& found, std::string_view text) {
  const auto raw = text.substr(found.offset, found.length);
  const char32_t code = first_character(raw).code;
  const auto name = look_alike_of(code).value_or(Listed{}).name;
  switch (found.like) {
    case LookAlike::space:
      return fmt::format("U+{:04X} is {}; use ordinary spaces", static_cast<unsigned>(code), name);
    case LookAlike::nothing:
      return fmt::format("U+{:04X} is {}; delete it", static_cast<unsigned>(code), name);
    case LookAlike::quote: {
      const auto after = find_look_alike(text, found.end());
      const bool has_partner = after && after->like == LookAlike::quote;
      const auto partner = has_partner ? text.substr(after->offset, after->length) : std::string_view();
      return fmt::format("{}{}{} {}; use \" or '", raw, has_partner ? " " : "", partner,
                         has_partner ? "are not YAML quotes" : "is not a YAML quote");
    }
    default:
      return fmt::format("{} (U+{:04X}) is not the sign {}", raw, static_cast<unsigned>(code),
                         meant_by(found.like));
  }
}

std::string advice_on_word(std::string_view word) {
  for (auto found = find_look_alike(word); found; found = find_look_alike(word, found->end())) {
    const bool is_at_end = found->offset == 0 || found->end() == word.size();
    if (found->like != LookAlike::quote || is_at_end) return advice(*found, word);
  }
  return {};
}

std::string without_look_alikes(std::string_view word) {
  std::string plain;
  std::size_t offset = 0;
  for (auto found = find_look_alike(word); found; found = find_look_alike(word, offset)) {
    plain += word.substr(offset, found->offset - offset);
    if (found->like == LookAlike::dash) plain += meant_by(found->like);
    offset = found->end();
  }
  plain += word.substr(offset);
  return normal_form(plain);
}

bool looks_the_same(std::string_view one, std::string_view other) {
  return one != other && normal_form(one) == normal_form(other);
}

}  // namespace entente

// Characters that look like others, or like nothing: what a person cannot see is wrong with a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What a reader takes it for.
enum class LookAlike : std::uint8_t { space, nothing, quote, colon, comma, dash };

/// A character that is another one than it looks like.
struct LookAlikeCharacter {
  std::size_t offset = 0;
  std::size_t length = 0;  ///< in bytes
  LookAlike like = LookAlike::nothing;

  std::size_t end() const { return offset + length; }
};

/// The first one at or after an offset.
std::optional<LookAlikeCharacter> find_look_alike(std::string_view text, std::size_t offset = 0);

/// What is to be done about one that was found in `text`: "U+00A0 is a no-break space; use an ordinary
/// space".
std::string advice(const LookAlikeCharacter& found, std::string_view text);

/// The advice on the first one of a word that is no prose (a key, a value, an option), or nothing. Quotes
/// count only at its ends.
std::string advice_on_word(std::string_view word);

/// The word without them, its dashes those of ASCII; in Unicode's normal form C.
std::string without_look_alikes(std::string_view word);

/// Whether the two look the same and are written with other characters: a letter with its accent as one
/// character and as two.
bool looks_the_same(std::string_view one, std::string_view other);

}  // namespace entente

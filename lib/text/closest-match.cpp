#include "text/closest-match.h"

#include <fmt/format.h>
#include <unicase.h>
#include <unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "text/look-alikes.h"

namespace entente {
namespace {

/// Nobody misspells a longer word, and comparing takes time that grows with the square.
constexpr std::size_t longest = 64;

/// The letters of a word as far as they count: small, without `-`, `_` and `/`.
struct Letters {
  std::array<ucs4_t, longest> letter;
  std::size_t count = 0;
};

std::optional<Letters> letters_of(std::string_view word) {
  Letters letters;
  while (!word.empty()) {
    ucs4_t character = 0;
    const int length = u8_mbtouc(&character, reinterpret_cast<const std::uint8_t*>(word.data()), word.size());
    word.remove_prefix(static_cast<std::size_t>(length));
    if (character == '-' || character == '_' || character == '/') continue;
    if (letters.count == longest) return std::nullopt;
    letters.letter[letters.count++] = uc_tolower(character);
  }
  return letters;
}

/// Letters to add, drop, change or swap with their neighbour (optimal string alignment).
std::size_t distance(const Letters& a, const Letters& b) {
  using Row = std::array<std::size_t, longest + 1>;
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.count; ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.count; ++i) {
    before_last = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.count; ++j) {
      const bool same = a.letter[i - 1] == b.letter[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped =
          i > 1 && j > 1 && a.letter[i - 1] == b.letter[j - 2] && a.letter[i - 2] == b.letter[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.count];
}

}  // namespace

std::string_view closest_match(std::string_view word, std::span<const std::string_view> candidates) {
  const std::optional<Letters> meant = letters_of(without_look_alikes(word));
  if (!meant || meant->count == 0) return {};
  std::string_view best;
  std::size_t bound = std::max<std::size_t>(1, meant->count / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::optional<Letters> known = letters_of(candidate);
    if (!known) continue;
    const auto [shorter, longer] = std::minmax(meant->count, known->count);
    if (longer - shorter >= bound) continue;
    const std::size_t wrong = distance(*meant, *known);
    // Where no letter is right, two words are not near, however short they are.
    if (wrong >= bound || wrong >= longer) continue;
    bound = wrong;
    best = candidate;
  }
  return best;
}

std::string suggestion(std::string_view word, std::string_view meant) {
  std::string hint = advice_on_word(word);
  if (meant.empty()) return hint;
  if (!hint.empty()) hint += "; ";
  hint += fmt::format("did you mean `{}`?", meant);
  if (looks_the_same(word, meant))
    hint +=
        " It looks the same, but an accented letter is written as one character in one and as two in the "
        "other";
  return hint;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  return suggestion(word, closest_match(word, candidates));
}

}  // namespace entente

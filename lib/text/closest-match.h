// "Did you mean …?": the known word nearest to a misspelt one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Empty where no candidate is near enough to be what was meant (about a third of the letters wrong, at least
/// one may be; a transposition counts once; case, `-`, `_` and `/` do not count). Among equally near ones the
/// first.
std::string_view closest_match(std::string_view word, std::span<const std::string_view> candidates);

/// "did you mean `x`?" of a word that is known, or none; before it what is wrong with `word` that nobody can
/// see (look-alikes.h).
std::string suggestion(std::string_view word, std::string_view meant);

/// The same of the nearest candidate.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace entente

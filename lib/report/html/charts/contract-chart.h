// The social against the legal contract: how the relationship stands, and how the formal contract.
#pragma once

#include <string>
#include <string_view>

#include "advise/diagnosis.h"

namespace entente::report::html {

/// The two themes that it is about.
inline constexpr std::string_view relationship_theme = "relationship";
inline constexpr std::string_view contract_theme = "contract";

/// What the two scores say together, in a sentence.
std::string contract_in_words(Interval relationship, Interval contract, const BandsFrom& from);

/// How the picture shows them: as a dot where both are settled, else as what the open answers leave possible.
std::string_view contract_place_in_words(Interval relationship, Interval contract);

/// Empty where one of the themes has no rule that counts.
std::string contract_chart(const Diagnosis& diagnosis, const Library& library);

/// The score of the theme of that id, if a rule of it counts.
const ThemeScore* find_score(std::string_view theme, const Assessment& assessment, const Library& library);

}  // namespace entente::report::html

// What to ask next and what each answer would do, for a person or a program.
#pragma once

#include <cstddef>
#include <limits>
#include <string>

#include "advise/diagnosis.h"
#include "report/text/text-page.h"

namespace entente::report {

/// So many questions of those that something hangs on; the others are told of after them, without more words.
inline constexpr std::size_t all_questions = std::numeric_limits<std::size_t>::max();

std::string questions_text(const Diagnosis& diagnosis, const Library& library, TextLayout layout,
                           std::size_t limit);

/// An object: `entente`, `library`, `alliance`, `condition {band, low,
/// high}`, `questions[] {path, partner, ask, bearing, gain, bands_gain, decides_nature, answers[] {value,
/// means, band, low, high}}`, `errors[]`.
std::string questions_json(const Diagnosis& diagnosis, const Library& library, std::size_t limit);

}  // namespace entente::report

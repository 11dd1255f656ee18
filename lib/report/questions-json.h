// What to ask next and what each answer would do, as JSON.
#pragma once

#include <cstddef>
#include <string>

#include "advise/diagnosis.h"

namespace entente::report {

/// An object: `entente`, `library`, `alliance`, `condition {band, low,
/// high}`, `questions[] {path, partner, ask, bearing, gain, bands_gain, decides_nature, answers[] {value,
/// means, band, low, high}}`, `errors[]`.
std::string questions_json(const Diagnosis& diagnosis, const Library& library, std::size_t limit);

}  // namespace entente::report

// Why rules came out as they did, as JSON.
#pragma once

#include <span>
#include <string>

#include "advise/diagnosis.h"

namespace entente::report {

/// An object: `entente`, `library`, `alliance {name, file, document}`, `rules[] {rule, factor, status,
/// counted, severity, sentence, applies_if, expected, settled_by[] {path, partner, ask, met[], unmet[],
/// open[], not_applicable[]}, nearest[] {path, partner, from, to, lever}, remedy, claim, grade, mixed,
/// limits, cites[]}`, `errors[]`. `applies_if` (null if there is no such condition) and `expected` are
/// conditions `{text, truth, parts[], answers[] {path, partner, value, file, line, column, note, source,
/// as_of}}`; the parts are conditions too. `settled_by` is empty unless the rule is open, `nearest` unless it
/// is unmet.
std::string why_json(std::span<const Rule* const> rules, const Diagnosis& diagnosis, const Library& library);

}  // namespace entente::report

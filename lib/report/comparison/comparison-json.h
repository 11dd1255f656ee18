// Several descriptions compared, as JSON.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "advise/series.h"
#include "text/error.h"

namespace entente::report {

/// For programs. Scores and changes are not cut to hundredths as elsewhere, so that causes add up to the
/// change; these keys:
/// - `entente`, `library`: as in the report of one alliance
/// - `kind`: `history` or `candidates`; `in_order_of`: `as_of`, `given` or `condition`
/// - `alliances[]`: `name`, `file`, `document`, `as_of`, `stage`, `partners[]`, `scope[]`, `nature`,
///   `condition {band, low, high, caps[]}`, `themes[]`, `factors[] {theme or factor, band, low, high}` and,
///   of candidates, `rank {best, worst}`, else null
/// - `change`: from the first to the last; `steps[]`: of a history from each to the next, of candidates from
///   the best to each other. Each `{from, to, low, high, themes[], factors[], rules[], causes[]}`, where
///   `from` and `to` are positions in `alliances`, `themes` and `factors` `{theme or factor, before {low,
///   high}, after, low, high}`, `rules` those whose status or part changed `{rule, before, after, low,
///   high}`, and `causes` `{cause, path, low, high, before {partner, value, file, line, column, note, source,
///   as_of}, after}`: `cause` is `answer`, `scope` or `partners`, and only an answer has the others
/// - `unmoving[]`: of `change`, the answers that differ and moved nothing, as `causes`
/// - `missing[]`: answers once known, `{path, partner, known_in, known}`, where `known_in` is a position in
///   `alliances`
/// - `errors[]`: of what could not be read
std::string comparison_json(const Series& series, std::span<const Error> errors, const Library& library);

/// The same where there are too few descriptions to compare: `alliances` is empty, `change` null.
std::string comparison_json(std::span<const Error> errors, const Library& library);

}  // namespace entente::report

// Parts that the JSON of several reports has in common.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "alliance/alliance.h"
#include "assess/evaluate.h"
#include "assess/score.h"
#include "report/wording/rounding.h"
#include "text/error.h"
#include "text/json-writer.h"

namespace entente::report {

/// What made the report: the version of the program, and the library.
void write_head(JsonWriter& out, const Library& library);

void write_partners(JsonWriter& out, const Alliance& alliance);

/// Which description it is: `name`, `file` and `document`.
void write_description(JsonWriter& out, const Alliance& alliance);

/// `band`, and the two ends.
void write_standing(JsonWriter& out, Bands bands, Interval score);

/// The two ends; null, both, where there is nothing to judge.
void write_interval(JsonWriter& out, Bands bands, Interval score);

/// Whether a case is documented, and how well.
void write_kind(JsonWriter& out, const CaseStudy& study);

/// Null, both, where that is nowhere in a file.
void write_place(JsonWriter& out, SourceLocation at);

/// When a weakness was accepted, until when, and whether that is over; null where that cannot be told.
void write_dates(JsonWriter& out, const Acceptance& acceptance, const Alliance& alliance);

/// An answer: `path`, `partner`, `value`, `file`, `line`, `column`, `note`, `source` and `as_of`, null where
/// there is none.
void write_answer(JsonWriter& out, AnswerRef slot, const Alliance& alliance, const Library& library);

void write_errors(JsonWriter& out, std::span<const Error> errors);

/// The key of the partner that the question was asked about; nothing where it was asked of the alliance.
std::optional<std::string_view> partner_key(AnswerRef slot, const Alliance& alliance, const Library& library);

}  // namespace entente::report

// The parts that the text report and `why` share: a finding's evidence, remedy and sources.
#pragma once

#include "advise/diagnosis.h"
#include "report/page.h"

namespace entente::report {

/// Where the text of a finding's labelled lines begins: "     because  ".
struct Columns {
  int label = 0;
  int text = 0;
};

/// So many weaknesses and questions stand on the first screen.
inline constexpr std::size_t told_at_once = 3;

inline constexpr int margin = 2;
inline constexpr int bar_columns = 30;
inline constexpr Columns in_findings = {.label = 7, .text = 16};

void put_section(Page& page, std::string_view heading);

/// The finding of that rank, from 0, among what is to be mended.
const Finding& weakness(const Diagnosis& diagnosis, std::size_t rank);

/// The number, the sentence and the severity of a weakness.
void put_ranked(Page& page, std::size_t rank, const Finding& finding, const Diagnosis& diagnosis,
                const Library& library);

/// How many findings that count have a status.
long count(const Assessment& assessment, Status status);

/// The answers that decided it, each with its place and what was noted beside it.
void put_because(Page& page, const Finding& finding, const Diagnosis& diagnosis, const Library& library,
                 Columns columns);

/// "do       Name one person on each side …  (weeks)".
void put_remedy(Page& page, const Finding& finding, const Diagnosis& diagnosis, const Library& library,
                Columns columns);

/// What is claimed, how good the evidence is, whose it is, and its limits.
void put_evidence(Page& page, const Rule& rule, const Library& library, Columns columns);

/// A labelled line of prose.
void put_labelled(Page& page, std::string_view label, std::string_view text, Columns columns,
                  Style style = Style::plain);

Style style_of(Severity severity);
Style style_of(Bands bands);

}  // namespace entente::report

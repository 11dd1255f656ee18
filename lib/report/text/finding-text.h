// What the text report, `why` and the notes on a case share: a finding's evidence, remedy and sources.
#pragma once

#include "advise/diagnosis.h"
#include "report/text/text-columns.h"
#include "report/text/text-report.h"
#include "teach/similar-cases.h"

namespace entente::report {

/// A page, and the diagnosis that is told on it.
struct RenderContext {
  TextPage& page;
  const Diagnosis& diagnosis;
  const Library& library;
  Verbosity extent = Verbosity::usual;
  std::span<const SimilarCase> like = {};

  const Alliance& alliance() const { return diagnosis.alliance; }
  const Assessment& assessment() const { return diagnosis.assessment; }
  const Rule& rule_of(const Finding& finding) const { return library.rules[finding.rule]; }
};

void add_section(TextPage& page, std::string_view heading);

/// The number, the sentence and the severity of a weakness.
void add_ranked(const RenderContext& context, std::size_t rank, const Finding& finding);

/// The number of a question, how it is put, and what it is worth to know the answer.
void add_ranked(const RenderContext& context, std::size_t rank, const OpenQuestion& open);

/// The answer with its place, in the present line where it has room; further lines begin at `left`.
void add_answer(const RenderContext& context, AnswerRef slot, int left, Style style);

/// What was noted beside an answer, if anything was.
void add_note(const RenderContext& context, AnswerRef slot, int column);

/// Who accepted it, when and why, if anybody did.
void add_accepted(const RenderContext& context, const Finding& finding, Columns columns);

/// The answers that decided it, each with its place and what was noted beside it.
void add_because(const RenderContext& context, const Finding& finding, Columns columns);

/// "do       Name one person on each side …  (weeks)".
void add_remedy(const RenderContext& context, const Finding& finding, Columns columns);

/// What is claimed, how good the evidence is, whose it is, and its limits.
void add_evidence(const RenderContext& context, const Rule& rule, Columns columns);

/// A labelled line of prose.
void add_labelled(TextPage& page, std::string_view label, std::string_view text, Columns columns,
                  Style style = Style::plain);

Style style_of(Severity severity);
Style style_of(Bands bands);

}  // namespace entente::report

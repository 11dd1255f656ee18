#include "report/json-report-parts.h"

#include "report/wording/general-wording.h"

namespace entente::report {

void write_head(JsonWriter& out, const Library& library) {
  out.field("entente", ENTENTE_VERSION);
  out.object("library", [&] {
    out.field("version", library.version);
    out.field("factors", library.factors.size());
    out.field("rules", library.rules.size());
    out.field("profile", or_null(library.profile));
    out.list("changes", library.changes);
  });
}

void write_partners(JsonWriter& out, const Alliance& alliance) {
  out.objects("partners", alliance.partners, [&](const Partner& partner) {
    out.field("partner", partner.key);
    out.field("name", partner.name);
    out.field("kind", or_null(partner.kind));
    out.list("contributes", partner.contributes);
    out.list("needs", partner.needs);
  });
}

void write_description(JsonWriter& out, const Alliance& alliance) {
  out.field("name", alliance.name);
  out.field("file", alliance.file);
  out.field("document", alliance.document);
}

void write_standing(JsonWriter& out, Bands bands, Interval score) {
  out.field("band", to_text(bands));
  write_interval(out, bands, score);
}

void write_interval(JsonWriter& out, Bands bands, Interval score) {
  const bool is_judged = !bands.empty();
  out.field("low", is_judged ? std::optional(cut_to_hundredths(score.low)) : std::nullopt);
  out.field("high", is_judged ? std::optional(cut_to_hundredths(score.high)) : std::nullopt);
}

void write_kind(JsonWriter& out, const CaseStudy& study) {
  out.field("kind", case_kind_names[study.constructed ? 1 : 0]);
  out.field("grade", or_null(study.grade));
}

void write_place(JsonWriter& out, SourceLocation at) {
  const bool is_placed = at.line > 0;
  out.field("line", is_placed ? std::optional(at.line) : std::nullopt);
  out.field("column", is_placed ? std::optional(at.column) : std::nullopt);
}

void write_dates(JsonWriter& out, const Acceptance& acceptance, const Alliance& alliance) {
  const bool is_decidable = acceptance.review_by.empty() || !alliance.as_of.empty();
  out.field("on", acceptance.on);
  out.field("review_by", or_null(acceptance.review_by));
  out.field("expired", is_decidable ? std::optional(is_over(acceptance, alliance.as_of)) : std::nullopt);
}

void write_answer(JsonWriter& out, AnswerRef slot, const Alliance& alliance, const Library& library) {
  const auto& answer = alliance.answers.at(slot.question, slot.partner);
  const auto at = answer.given ? answer.at : SourceLocation{};
  out.field("path", library.questions[slot.question].path);
  out.field("partner", partner_key(slot, alliance, library));
  out.field("value", answer.given ? std::optional(answer_in_words(slot, alliance, library)) : std::nullopt);
  out.field("file", at.line > 0 ? or_null(alliance.file) : std::nullopt);
  write_place(out, at);
  const auto& note = alliance.answers.note_of(answer);
  out.field("note", or_null(note.because));
  out.field("source", or_null(note.source));
  out.field("as_of", or_null(note.as_of));
}

void write_errors(JsonWriter& out, std::span<const Error> errors) {
  out.objects("errors", errors, [&](const Error& error) {
    out.field("file", error.file);
    write_place(out, error.at);
    out.field("message", error.message);
    out.field("hint", or_null(error.hint));
  });
}

std::optional<std::string_view> partner_key(AnswerRef slot, const Alliance& alliance,
                                            const Library& library) {
  if (library.questions[slot.question].of == Subject::alliance) return std::nullopt;
  return alliance.partners[slot.partner].key;
}

}  // namespace entente::report

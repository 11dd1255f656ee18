#include "report/document/alliance-blocks.h"

#include <fmt/format.h>

#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "text/wrap.h"

namespace entente::report {

Masthead masthead_of(const Alliance& alliance, std::string kind) {
  auto source = alliance.file;
  if (alliance.document > 1) source += fmt::format(", description {}", alliance.document);
  return {.kind = std::move(kind),
          .title = alliance.name,
          .facts = facts_in_words(alliance),
          .source = std::move(source),
          .purpose = one_line(alliance.purpose),
          .reader = std::string(reader_in_words(alliance))};
}

Gauge condition_of(const Diagnosis& diagnosis, const Library& library) {
  const auto& assessment = diagnosis.assessment;
  Gauge gauge{.label = "Condition",
              .band = to_text(assessment.bands),
              .tone = tone_of(assessment.bands),
              .score = {},
              .bands = assessment.bands,
              .bands_from = library.conventions.bands,
              .words = score_in_words(assessment)};
  if (assessment.bands.empty()) return gauge;
  gauge.score = assessment.score;
  gauge.words += ", higher is healthier";
  if (auto caps = caps_in_words(assessment, library); !caps.empty())
    gauge.notes.push_back({tag(std::move(caps), Tone::bad)});
  return gauge;
}

ListItem answer_item(AnswerRef slot, const Alliance& alliance, const Library& library) {
  ListItem item{.line = {code_span(slot_name(slot, alliance, library)), plain("="),
                         strong(answer_in_words(slot, alliance, library))}};
  if (auto place = place_in_words(slot, alliance, library); !place.empty())
    item.line.push_back(aside(std::move(place)));
  if (auto note = note_in_words(slot, alliance); !note.empty())
    item.items.push_back({.line = {plain(std::move(note))}});
  return item;
}

Paragraph conventions_of(const Library& library) {
  return {.text = {plain(conventions(library))}, .is_note = true};
}

Tone tone_of(Bands bands) {
  if (bands.empty()) return Tone::fair;
  if (bands.worst == Band::sound) return Tone::good;
  return bands.best == Band::weak ? Tone::bad : Tone::fair;
}

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return Tone::bad;
    case Severity::serious:
      return Tone::fair;
    case Severity::minor:
      return Tone::plain;
  }
  return Tone::plain;
}

}  // namespace entente::report

#include "report/document/questions-document.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/document/alliance-blocks.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

constexpr const char* how_ranked =
    "Where an essential criterion is open, what decides it comes first; then what takes most bands, and most "
    "points, off what the condition can still be. That is a plain mean over the possible answers, which "
    "counts "
    "each alike: a convention, as no source says which is likelier.";

/// What happens if the answer is that value, and what the value looks like.
Labelled effect_of(const AnswerEffect& effect, const Question& question, const Library& library) {
  Line outcome = {tag(to_text(effect.bands), tone_of(effect.bands))};
  if (!effect.bands.empty()) outcome.push_back(plain(interval_in_words(effect.score)));
  Labelled item{.label = std::string(library.scale_of(question).values[effect.value]),
                .lines = {{.line = std::move(outcome)}}};
  // The values of a fact speak for themselves.
  if (!question.anchors.empty())
    item.lines.push_back({.line = {faint(std::string(question.anchors[effect.value]))}});
  return item;
}

RankedItem item_of(const OpenQuestion& open, const Alliance& alliance, const Library& library) {
  const auto& question = library.questions[open.slot.question];
  RankedItem item{
      .sentence = {strong(ask(open.slot, alliance, library))},
      .lines = {{code_span(slot_name(open.slot, alliance, library)), aside(worth_in_words(open))}}};
  for (const auto& effect : open.effects) item.labels.push_back(effect_of(effect, question, library));
  return item;
}

Block key_questions(const Diagnosis& diagnosis, const Library& library, std::size_t limit) {
  const auto& all = diagnosis.key_questions;
  if (all.empty()) return {Paragraph{.text = {plain("Nothing that is open could change any of it.")}}};
  const auto shown = std::span(all).first(std::min(limit, all.size()));
  Ranking ranking{.items = {}, .left_out = all.size() - shown.size()};
  for (const auto& open : shown) ranking.items.push_back(item_of(open, diagnosis.alliance, library));
  return {Section{.id = "questions", .heading = "Key questions", .blocks = {{std::move(ranking)}}}};
}

Block other_questions(const Diagnosis& diagnosis, const Library& library) {
  List list;
  for (const auto& open : diagnosis.idle_questions)
    list.items.push_back({.line = {code_span(slot_name(open.slot, diagnosis.alliance, library))}});
  return {Section{
      .id = "others", .heading = "Open too, but nothing depends on them now", .blocks = {{std::move(list)}}}};
}

}  // namespace

Document questions_document(const Diagnosis& diagnosis, const Library& library, std::size_t limit) {
  Document document{.blocks = {{masthead_of(diagnosis.alliance, "What to ask next")},
                               {condition_of(diagnosis, library)},
                               key_questions(diagnosis, library, limit)}};
  if (!diagnosis.idle_questions.empty()) document.blocks.push_back(other_questions(diagnosis, library));
  document.blocks.push_back({Paragraph{.text = {plain(how_ranked)}, .is_note = true}});
  document.blocks.push_back({conventions_of(library)});
  return document;
}

}  // namespace entente::report

#include "report/text/finding-text.h"

#include <fmt/format.h>

#include <algorithm>

#include "assess/decisive-answers.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

void add_section(TextPage& page, std::string_view heading) {
  page.blank_line().at(margin).prose(heading, Style::strong).end();
}

namespace {

void add_rank(TextPage& page, std::size_t rank) {
  page.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
}

}  // namespace

void add_ranked(const RenderContext& context, std::size_t rank, const Finding& finding) {
  const auto severity = context.rule_of(finding).severity;
  add_rank(context.page, rank);
  context.page.prose(sentence(finding, context.alliance(), context.library), Style::strong);
  context.page.follow(name_of(severity), 2, in_findings.label, style_of(severity)).end();
}

void add_ranked(const RenderContext& context, std::size_t rank, const OpenQuestion& open) {
  auto& page = context.page;
  add_rank(page, rank);
  page.prose(ask(open.slot, context.alliance(), context.library), Style::strong).end();
  page.at(in_findings.label).prose(slot_name(open.slot, context.alliance(), context.library));
  page.follow(worth_in_words(open), 3, in_findings.label + 2, Style::faint).end();
}

void add_labelled(TextPage& page, std::string_view label, std::string_view text, Columns columns,
                  Style style) {
  page.at(columns.label).put(label, Style::faint).at(columns.text).prose(text, style).end();
}

void add_answer(const RenderContext& context, AnswerRef slot, int left, Style style) {
  auto& page = context.page;
  page.prose(slot_name(slot, context.alliance(), context.library), style).follow("=", 1, left, style);
  page.follow(answer_in_words(slot, context.alliance(), context.library), 1, left,
              style == Style::faint ? Style::faint : Style::strong);
  const auto place = place_in_words(slot, context.alliance(), context.library);
  if (!place.empty()) page.follow(place, 3, left, Style::faint);
  page.end();
}

void add_note(const RenderContext& context, AnswerRef slot, int column) {
  const auto told = note_in_words(slot, context.alliance());
  if (!told.empty()) context.page.at(column).prose(told).end();
}

void add_accepted(const RenderContext& context, const Finding& finding, Columns columns) {
  const auto* acceptance = acceptance_of(finding, context.alliance());
  if (acceptance == nullptr) return;
  auto& page = context.page;
  const auto style = finding.accepted ? Style::plain : Style::fair;
  page.at(columns.label).put("accepted", Style::faint).at(columns.text);
  page.prose(acceptance_in_words(*acceptance, context.alliance()), style);
  page.follow(place_in_words(acceptance->at, context.alliance()), 3, columns.text + 2, Style::faint).end();
  const auto reason = reason_in_words(*acceptance);
  if (!reason.empty()) page.at(columns.text + 2).prose(reason).end();
}

void add_because(const RenderContext& context, const Finding& finding, Columns columns) {
  std::string_view label = "because";
  for (const auto& slot : decisive_answers_of(finding, context.library, context.alliance().answers)) {
    context.page.at(columns.label).put(label, Style::faint).at(columns.text);
    add_answer(context, slot, columns.text + 2, Style::plain);
    add_note(context, slot, columns.text + 2);
    label = "";
  }
  if (rests_on_redacted(finding, context.library, context.alliance().answers))
    add_labelled(context.page, label, withheld_evidence, columns);
}

void add_remedy(const RenderContext& context, const Finding& finding, Columns columns) {
  add_labelled(context.page, "do", remedy_in_words(finding, context.alliance(), context.library), columns);
}

void add_evidence(const RenderContext& context, const Rule& rule, Columns columns) {
  const auto& factor = context.library.factor_of(rule);
  add_labelled(context.page, "claim", factor.claim, columns);
  add_labelled(context.page, "evidence", grounds_in_words(factor, context.library), columns);
  add_labelled(context.page, "limits", factor.limits, columns);
}

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return Style::bad;
    case Severity::serious:
      return Style::fair;
    case Severity::minor:
      return Style::plain;
  }
  return Style::plain;
}

Style style_of(Bands bands) {
  if (bands.empty()) return Style::fair;
  if (bands.worst == Band::sound) return Style::good;
  return bands.best == Band::weak ? Style::bad : Style::fair;
}

}  // namespace entente::report

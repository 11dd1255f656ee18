#include "report/text/finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "assess/decisive-answers.h"
#include "report/acceptance-words.h"
#include "report/diagnosis-words.h"
#include "report/words.h"

namespace entente::report {

void put_section(Page& page, std::string_view heading) {
  page.blank_line().at(margin).prose(heading, Style::strong).end();
}

namespace {

void put_rank(Page& page, std::size_t rank) {
  page.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
}

}  // namespace

void put_ranked(const Sheet& sheet, std::size_t rank, const Finding& finding) {
  const auto severity = sheet.rule_of(finding).severity;
  put_rank(sheet.page, rank);
  sheet.page.prose(sentence(finding, sheet.alliance(), sheet.library), Style::strong);
  sheet.page.follow(name_of(severity), 2, in_findings.label, style_of(severity)).end();
}

void put_ranked(const Sheet& sheet, std::size_t rank, const OpenQuestion& open) {
  auto& page = sheet.page;
  put_rank(page, rank);
  page.prose(ask(open.slot, sheet.alliance(), sheet.library), Style::strong).end();
  page.at(in_findings.label).prose(slot_name(open.slot, sheet.alliance(), sheet.library));
  page.follow(worth_in_words(open), 3, in_findings.label + 2, Style::faint).end();
}

void put_labelled(Page& page, std::string_view label, std::string_view text, Columns columns, Style style) {
  page.at(columns.label).put(label, Style::faint).at(columns.text).prose(text, style).end();
}

void put_answer(const Sheet& sheet, AnswerRef slot, int left, Style style) {
  auto& page = sheet.page;
  page.prose(slot_name(slot, sheet.alliance(), sheet.library), style).follow("=", 1, left, style);
  page.follow(answer_in_words(slot, sheet.alliance(), sheet.library), 1, left,
              style == Style::faint ? Style::faint : Style::strong);
  const auto place = place_in_words(slot, sheet.alliance(), sheet.library);
  if (!place.empty()) page.follow(place, 3, left, Style::faint);
  page.end();
}

void put_note(const Sheet& sheet, AnswerRef slot, int column) {
  const auto told = note_in_words(slot, sheet.alliance());
  if (!told.empty()) sheet.page.at(column).prose(told).end();
}

void put_accepted(const Sheet& sheet, const Finding& finding, Columns columns) {
  const auto* acceptance = acceptance_of(finding, sheet.alliance());
  if (acceptance == nullptr) return;
  auto& page = sheet.page;
  const auto style = finding.accepted ? Style::plain : Style::fair;
  page.at(columns.label).put("accepted", Style::faint).at(columns.text);
  page.prose(acceptance_in_words(*acceptance, sheet.alliance()), style);
  page.follow(place_in_words(acceptance->at, sheet.alliance()), 3, columns.text + 2, Style::faint).end();
  const auto reason = reason_in_words(*acceptance);
  if (!reason.empty()) page.at(columns.text + 2).prose(reason).end();
}

void put_because(const Sheet& sheet, const Finding& finding, Columns columns) {
  std::string_view label = "because";
  for (const auto& slot : decisive_answers_of(finding, sheet.library, sheet.alliance().answers)) {
    sheet.page.at(columns.label).put(label, Style::faint).at(columns.text);
    put_answer(sheet, slot, columns.text + 2, Style::plain);
    put_note(sheet, slot, columns.text + 2);
    label = "";
  }
  if (rests_on_redacted(finding, sheet.library, sheet.alliance().answers))
    put_labelled(sheet.page, label, withheld_evidence, columns);
}

void put_remedy(const Sheet& sheet, const Finding& finding, Columns columns) {
  put_labelled(sheet.page, "do", remedy_in_words(finding, sheet.alliance(), sheet.library), columns);
}

void put_evidence(const Sheet& sheet, const Rule& rule, Columns columns) {
  const auto& factor = sheet.library.factor_of(rule);
  put_labelled(sheet.page, "claim", factor.claim, columns);
  put_labelled(sheet.page, "evidence", grounds_in_words(factor, sheet.library), columns);
  put_labelled(sheet.page, "limits", factor.limits, columns);
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

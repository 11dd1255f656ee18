#include "report/finding-text.h"

#include <fmt/format.h>

#include <algorithm>

#include "assess/evidence.h"
#include "report/diagnosis-words.h"
#include "report/words.h"

namespace entente::report {

void put_section(Page& page, std::string_view heading) {
  page.blank_line().at(margin).put(heading, Style::strong).end();
}

const Finding& weakness(const Diagnosis& diagnosis, std::size_t rank) {
  return diagnosis.assessment.findings[diagnosis.to_mend[rank]];
}

void put_ranked(Page& page, std::size_t rank, const Finding& finding, const Diagnosis& diagnosis,
                const Library& library) {
  const auto& rule = library.rules[finding.rule];
  page.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
  page.prose(sentence(finding, diagnosis.alliance, library), Style::strong);
  page.put("  ").put(name_of(rule.severity), style_of(rule.severity)).end();
}

long count(const Assessment& assessment, Status status) {
  return std::ranges::count_if(assessment.findings, [status](const Finding& finding) {
    return finding.counted && finding.status == status;
  });
}

void put_labelled(Page& page, std::string_view label, std::string_view text, Columns columns, Style style) {
  page.at(columns.label).put(label, Style::faint).at(columns.text).prose(text, style).end();
}

void put_because(Page& page, const Finding& finding, const Diagnosis& diagnosis, const Library& library,
                 Columns columns) {
  const auto& alliance = diagnosis.alliance;
  std::string_view label = "because";
  for (const auto& slot : evidence_of(finding, library, alliance.answers)) {
    page.at(columns.label).put(label, Style::faint).at(columns.text);
    page.put(slot_name(slot, alliance, library))
        .put(" = ")
        .put(answer_in_words(slot, alliance, library), Style::strong);
    const auto place = place_in_words(slot, alliance, library);
    if (!place.empty()) page.put("   ").put(place, Style::faint);
    page.end();
    label = "";
    const auto told = note_in_words(slot, alliance);
    if (!told.empty()) page.at(columns.text + 2).prose(told).end();
  }
  if (rests_on_withheld(finding, library, alliance.answers))
    put_labelled(page, label, withheld_evidence, columns);
}

void put_remedy(Page& page, const Finding& finding, const Diagnosis& diagnosis, const Library& library,
                Columns columns) {
  put_labelled(page, "do", remedy_in_words(finding, diagnosis.alliance, library), columns);
}

void put_evidence(Page& page, const Rule& rule, const Library& library, Columns columns) {
  const auto& factor = library.factor_of(rule);
  put_labelled(page, "claim", factor.claim, columns);
  put_labelled(page, "evidence",
               fmt::format("{}: {}", in_words(factor.grade, factor.mixed),
                           all_cited_in_words(factor.sources, library)),
               columns);
  put_labelled(page, "limits", factor.limits, columns);
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
  if (bands.worst == Band::sound) return Style::good;
  return bands.best == Band::weak ? Style::bad : Style::fair;
}

}  // namespace entente::report

#include <fmt/format.h>

#include <algorithm>

#include "assess/decisive-answers.h"
#include "report/acceptance-words.h"
#include "report/diagnosis-words.h"
#include "report/rounding.h"
#include "report/text/parts.h"
#include "report/words.h"

namespace entente::report {

namespace {

constexpr int mark_column = 13;

/// A line of a table of scores.
void put_score(const Sheet& sheet, std::string_view name, Interval score) {
  auto& page = sheet.page;
  const bool has_bars = page.width() >= narrow;
  constexpr int name_column = margin + 2;
  constexpr int bar_column = 55;
  const int band_column = has_bars ? 31 : 30;
  const auto bands = bands_of(score, sheet.library.conventions.bands);
  const auto style = style_of(bands);
  page.at(name_column).prose(name);
  const bool has_columns = page.width() >= band_column + 30;
  page.at_or_below(has_columns ? band_column : name_column + 2).put(to_text(bands), style);
  if (has_bars) {
    page.at(bar_column).bar(whole_points(score.low), whole_points(score.high), bar_columns(page), style);
    page.put("   ").put(interval_in_words(score)).end();
  } else {
    page.put_right(interval_in_words(score)).end();
  }
}

void put_themes(const Sheet& sheet) {
  if (sheet.assessment().themes.empty()) return;
  put_section(sheet.page, "Themes");
  for (const auto& theme : sheet.assessment().themes)
    put_score(sheet, sheet.library.themes[theme.theme].title, theme.score);
}

void put_factors(const Sheet& sheet) {
  if (sheet.assessment().factors.empty()) return;
  put_section(sheet.page, "Factors");
  for (const auto& factor : sheet.assessment().factors)
    put_score(sheet, sheet.library.factors[factor.factor].id, factor.score);
}

Style style_of_mark(Truth truth) {
  if (truth == Truth::yes) return Style::good;
  return truth == Truth::no ? Style::bad : Style::fair;
}

void put_marks(const Sheet& sheet) {
  auto& page = sheet.page;
  put_section(page, "Is it an alliance?");
  for (const auto& finding : sheet.assessment().nature.marks) {
    const auto& mark = sheet.library.nature.marks[finding.mark];
    page.at(margin + 2).put(name_of_mark(finding.holds), style_of_mark(finding.holds)).at(mark_column);
    page.prose(mark.title);
    if (mark.necessary) page.follow("(necessary)", 2, mark_column, Style::faint);
    page.end();
    for (const auto& slot : decisive_answers_of(finding, sheet.library, sheet.alliance().answers)) {
      page.at(mark_column + 2);
      put_answer(sheet, slot, mark_column + 4, Style::faint);
      if (sheet.extent == Extent::all) put_note(sheet, slot, mark_column + 4);
    }
  }
}

void put_weaknesses(const Sheet& sheet) {
  if (sheet.diagnosis.priorities.empty()) return;
  put_section(sheet.page, "Weaknesses");
  for (std::size_t rank = 0; rank < sheet.diagnosis.priorities.size(); ++rank) {
    const auto& finding = weakness(sheet.diagnosis, rank);
    put_ranked(sheet, rank, finding);
    put_labelled(sheet.page, "rule", full_id(sheet.rule_of(finding), sheet.library), in_findings);
    const bool is_told_above = rank < told_at_once;
    if (!is_told_above || sheet.extent == Extent::all) {
      put_because(sheet, finding, in_findings);
      put_accepted(sheet, finding, in_findings);
      put_remedy(sheet, finding, in_findings);
    }
    put_evidence(sheet, sheet.rule_of(finding), in_findings);
  }
}

/// Weaknesses that management has decided to live with.
void put_accepted_weaknesses(const Sheet& sheet) {
  const auto& accepted = sheet.diagnosis.accepted;
  if (accepted.empty()) return;
  put_section(sheet.page, "Accepted");
  for (std::size_t rank = 0; rank < accepted.size(); ++rank) {
    const auto& finding = sheet.assessment().findings[accepted[rank]];
    put_ranked(sheet, rank, finding);
    put_labelled(sheet.page, "rule", full_id(sheet.rule_of(finding), sheet.library), in_findings);
    put_accepted(sheet, finding, in_findings);
    put_because(sheet, finding, in_findings);
    put_remedy(sheet, finding, in_findings);
    put_evidence(sheet, sheet.rule_of(finding), in_findings);
  }
}

void put_stale_acceptances(const Sheet& sheet) {
  const auto stale = stale_acceptances(sheet.alliance(), sheet.assessment());
  if (stale.empty()) return;
  put_section(sheet.page, "Accepted, and not found");
  for (const auto& [acceptance, acceptance_status] : stale) {
    auto& page = sheet.page;
    page.at(margin + 2).put(full_id(sheet.library.rules[acceptance.rule], sheet.library));
    page.follow(name_of(acceptance_status), 2, in_findings.label, Style::fair);
    page.follow(place_in_words(acceptance.at, sheet.alliance()), 3, in_findings.label, Style::faint).end();
  }
}

/// Those that the first screen has no room for.
void put_further_questions(const Sheet& sheet) {
  const auto& key_questions = sheet.diagnosis.key_questions;
  if (key_questions.size() <= told_at_once) return;
  put_section(sheet.page, "To ask then");
  for (std::size_t rank = told_at_once; rank < key_questions.size(); ++rank)
    put_ranked(sheet, rank, key_questions[rank]);
}

/// What decided a finding, in as few lines as will hold it.
void put_answers(const Sheet& sheet, const Finding& finding) {
  std::string answers;
  for (const auto& slot : decisive_answers_of(finding, sheet.library, sheet.alliance().answers))
    answers += (answers.empty() ? "" : ", ") + evidence_in_words(slot, sheet.alliance(), sheet.library);
  sheet.page.at(in_findings.label).prose(answers, Style::faint).end();
}

bool is_settled(const Finding& finding) {
  return finding.status == Status::met || finding.status == Status::unmet;
}

/// What a finding rests on: the answers, and where all is told also their notes and the evidence.
void put_grounds(const Sheet& sheet, const Finding& finding) {
  if (sheet.extent != Extent::all) return put_answers(sheet, finding);
  put_because(sheet, finding, in_findings);
  if (is_settled(finding)) put_evidence(sheet, sheet.rule_of(finding), in_findings);
}

/// A finding of which there is no more to say than what it rests on.
void put_without_sentence(const Sheet& sheet, const Finding& finding) {
  sheet.page.at(margin + 2).put(full_id(sheet.rule_of(finding), sheet.library)).end();
  put_grounds(sheet, finding);
}

void put_with_sentence(const Sheet& sheet, const Finding& finding) {
  const auto style = finding.status == Status::unmet ? Style::fair : Style::plain;
  sheet.page.at(margin + 2).prose(sentence(finding, sheet.alliance(), sheet.library), style).end();
  sheet.page.at(in_findings.label).put(full_id(sheet.rule_of(finding), sheet.library), Style::faint).end();
  put_grounds(sheet, finding);
}

/// The findings of some statuses, of the rules that count or of those beyond the scope.
void put_findings(const Sheet& sheet, std::string_view heading, bool counted,
                  std::initializer_list<Status> statuses) {
  const auto is_listed = [&](const Finding& finding) {
    return finding.counted == counted && std::ranges::find(statuses, finding.status) != statuses.end();
  };
  const auto& findings = sheet.assessment().findings;
  if (std::ranges::none_of(findings, is_listed)) return;
  put_section(sheet.page, heading);
  for (const auto& finding : findings) {
    if (!is_listed(finding)) continue;
    is_settled(finding) ? put_with_sentence(sheet, finding) : put_without_sentence(sheet, finding);
  }
}

void put_context(const Sheet& sheet, const std::vector<Index>& context) {
  if (context.empty()) return;
  auto& page = sheet.page;
  put_section(page, "Context, told and not scored");
  for (const auto index : context) {
    const auto& note = sheet.library.context[index];
    page.at(margin + 2).prose(note.title, Style::strong).end();
    page.at(in_findings.label).prose(note.text).end();
    page.at(in_findings.label).prose(all_cited_in_words(note.sources, sheet.library), Style::faint).end();
  }
}

void put_changes(const Sheet& sheet) {
  if (sheet.library.changes.empty()) return;
  put_section(sheet.page, "Other than in the bundled library");
  for (const auto change : sheet.library.changes) sheet.page.at(margin + 2).prose(change).end();
}

void put_works(const Sheet& sheet, const std::vector<Index>& context) {
  const auto& library = sheet.library;
  auto works = works_of(sheet.diagnosis, context, library);
  if (sheet.extent == Extent::all) {
    for (const auto& finding : sheet.assessment().findings)
      if (is_settled(finding)) add_works(library.factor_of(sheet.rule_of(finding)).sources, works);
  }
  if (works.empty()) return;
  put_section(sheet.page, "Works cited");
  for (const auto work : works)
    sheet.page.at(margin + 2).prose(reference(library.works[work]), Style::faint).end();
}

}  // namespace

void put_details(const Sheet& sheet) {
  const bool is_all = sheet.extent == Extent::all;
  const auto context = context_of(sheet.alliance(), sheet.library);
  put_themes(sheet);
  if (is_all) put_factors(sheet);
  put_marks(sheet);
  put_weaknesses(sheet);
  put_accepted_weaknesses(sheet);
  put_stale_acceptances(sheet);
  if (is_all) put_further_questions(sheet);
  put_findings(sheet, "Not known yet", true, {Status::open});
  put_findings(sheet, "In order", true, {Status::met});
  put_findings(sheet, "Does not apply", true, {Status::not_applicable});
  put_findings(sheet, "Beyond the scope, and not counted", false, {Status::met, Status::unmet});
  if (is_all) {
    put_findings(sheet, "Beyond the scope, and not known", false, {Status::open});
    put_findings(sheet, "Beyond the scope, and does not apply", false, {Status::not_applicable});
  }
  put_like_cases(sheet);
  put_context(sheet, context);
  put_changes(sheet);
  put_works(sheet, context);
}

}  // namespace entente::report

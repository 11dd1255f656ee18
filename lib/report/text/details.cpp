#include <fmt/format.h>

#include <algorithm>

#include "assess/decisive-answers.h"
#include "report/text/text-sections.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

constexpr int mark_column = 13;

/// A line of a table of scores.
void add_score(const RenderContext& context, std::string_view name, Interval score) {
  auto& page = context.page;
  const bool has_bars = page.width() >= narrow;
  constexpr int name_column = margin + 2;
  constexpr int bar_column = 55;
  const int band_column = has_bars ? 31 : 30;
  const auto bands = bands_of(score, context.library.conventions.bands);
  const auto style = style_of(bands);
  page.at(name_column).prose(name);
  const bool has_columns = page.width() >= band_column + 30;
  page.at_or_below(has_columns ? band_column : name_column + 2).put(to_text(bands), style);
  if (has_bars) {
    page.at(bar_column).bar(whole_points(score.low), whole_points(score.high), bar_columns(page), style);
    page.put("   ").put(interval_in_words(score)).end();
  } else {
    page.add_right(interval_in_words(score)).end();
  }
}

void add_themes(const RenderContext& context) {
  if (context.assessment().themes.empty()) return;
  add_section(context.page, "Themes");
  for (const auto& theme : context.assessment().themes)
    add_score(context, context.library.themes[theme.theme].title, theme.score);
}

void add_factors(const RenderContext& context) {
  if (context.assessment().factors.empty()) return;
  add_section(context.page, "Factors");
  for (const auto& factor : context.assessment().factors)
    add_score(context, context.library.factors[factor.factor].id, factor.score);
}

Style style_of_mark(Truth truth) {
  if (truth == Truth::yes) return Style::good;
  return truth == Truth::no ? Style::bad : Style::fair;
}

void add_marks(const RenderContext& context) {
  auto& page = context.page;
  add_section(page, "Is it an alliance?");
  for (const auto& finding : context.assessment().nature.marks) {
    const auto& mark = context.library.nature.marks[finding.mark];
    page.at(margin + 2).put(name_of_mark(finding.holds), style_of_mark(finding.holds)).at(mark_column);
    page.prose(mark.title);
    if (mark.necessary) page.follow("(necessary)", 2, mark_column, Style::faint);
    page.end();
    for (const auto& slot : decisive_answers_of(finding, context.library, context.alliance().answers)) {
      page.at(mark_column + 2);
      add_answer(context, slot, mark_column + 4, Style::faint);
      if (context.extent == Verbosity::all) add_note(context, slot, mark_column + 4);
    }
  }
}

void add_weaknesses(const RenderContext& context) {
  if (context.diagnosis.priorities.empty()) return;
  add_section(context.page, "Weaknesses");
  for (std::size_t rank = 0; rank < context.diagnosis.priorities.size(); ++rank) {
    const auto& finding = weakness(context.diagnosis, rank);
    add_ranked(context, rank, finding);
    add_labelled(context.page, "rule", full_id(context.rule_of(finding), context.library), in_findings);
    const bool is_told_above = rank < max_on_first_screen;
    if (!is_told_above || context.extent == Verbosity::all) {
      add_because(context, finding, in_findings);
      add_accepted(context, finding, in_findings);
      add_remedy(context, finding, in_findings);
    }
    add_evidence(context, context.rule_of(finding), in_findings);
  }
}

/// Weaknesses that management has decided to live with.
void add_accepted_weaknesses(const RenderContext& context) {
  const auto& accepted = context.diagnosis.accepted;
  if (accepted.empty()) return;
  add_section(context.page, "Accepted");
  for (std::size_t rank = 0; rank < accepted.size(); ++rank) {
    const auto& finding = context.assessment().findings[accepted[rank]];
    add_ranked(context, rank, finding);
    add_labelled(context.page, "rule", full_id(context.rule_of(finding), context.library), in_findings);
    add_accepted(context, finding, in_findings);
    add_because(context, finding, in_findings);
    add_remedy(context, finding, in_findings);
    add_evidence(context, context.rule_of(finding), in_findings);
  }
}

void add_stale_acceptances(const RenderContext& context) {
  const auto stale = stale_acceptances(context.alliance(), context.assessment());
  if (stale.empty()) return;
  add_section(context.page, "Accepted, and not found");
  for (const auto& [acceptance, acceptance_status] : stale) {
    auto& page = context.page;
    page.at(margin + 2).put(full_id(context.library.rules[acceptance.rule], context.library));
    page.follow(name_of(acceptance_status), 2, in_findings.label, Style::fair);
    page.follow(place_in_words(acceptance.at, context.alliance()), 3, in_findings.label, Style::faint).end();
  }
}

/// Those that the first screen has no room for.
void add_further_questions(const RenderContext& context) {
  const auto& key_questions = context.diagnosis.key_questions;
  if (key_questions.size() <= max_on_first_screen) return;
  add_section(context.page, "To ask then");
  for (std::size_t rank = max_on_first_screen; rank < key_questions.size(); ++rank)
    add_ranked(context, rank, key_questions[rank]);
}

/// What decided a finding, in as few lines as will hold it.
void add_answers(const RenderContext& context, const Finding& finding) {
  std::string answers;
  for (const auto& slot : decisive_answers_of(finding, context.library, context.alliance().answers))
    answers += (answers.empty() ? "" : ", ") + evidence_in_words(slot, context.alliance(), context.library);
  context.page.at(in_findings.label).prose(answers, Style::faint).end();
}

bool is_settled(const Finding& finding) {
  return finding.status == Status::met || finding.status == Status::unmet;
}

/// What a finding rests on: the answers, and where all is told also their notes and the evidence.
void add_grounds(const RenderContext& context, const Finding& finding) {
  if (context.extent != Verbosity::all) return add_answers(context, finding);
  add_because(context, finding, in_findings);
  if (is_settled(finding)) add_evidence(context, context.rule_of(finding), in_findings);
}

/// A finding of which there is no more to say than what it rests on.
void add_without_sentence(const RenderContext& context, const Finding& finding) {
  context.page.at(margin + 2).put(full_id(context.rule_of(finding), context.library)).end();
  add_grounds(context, finding);
}

void add_with_sentence(const RenderContext& context, const Finding& finding) {
  const auto style = finding.status == Status::unmet ? Style::fair : Style::plain;
  context.page.at(margin + 2).prose(sentence(finding, context.alliance(), context.library), style).end();
  context.page.at(in_findings.label)
      .put(full_id(context.rule_of(finding), context.library), Style::faint)
      .end();
  add_grounds(context, finding);
}

/// The findings of some statuses, of the rules that count or of those beyond the scope.
void add_findings(const RenderContext& context, std::string_view heading, bool counted,
                  std::initializer_list<Status> statuses) {
  const auto is_listed = [&](const Finding& finding) {
    return finding.counted == counted && std::ranges::find(statuses, finding.status) != statuses.end();
  };
  const auto& findings = context.assessment().findings;
  if (std::ranges::none_of(findings, is_listed)) return;
  add_section(context.page, heading);
  for (const auto& finding : findings) {
    if (!is_listed(finding)) continue;
    is_settled(finding) ? add_with_sentence(context, finding) : add_without_sentence(context, finding);
  }
}

void add_context(const RenderContext& context, const std::vector<Index>& background) {
  if (background.empty()) return;
  auto& page = context.page;
  add_section(page, "Background (not scored)");
  for (const auto index : background) {
    const auto& note = context.library.context[index];
    page.at(margin + 2).prose(note.title, Style::strong).end();
    page.at(in_findings.label).prose(note.text).end();
    page.at(in_findings.label).prose(all_cited_in_words(note.sources, context.library), Style::faint).end();
  }
}

void add_changes(const RenderContext& context) {
  if (context.library.changes.empty()) return;
  add_section(context.page, "Other than in the bundled library");
  for (const auto change : context.library.changes) context.page.at(margin + 2).prose(change).end();
}

void add_cited_works(const RenderContext& context, const std::vector<Index>& background) {
  const auto& library = context.library;
  auto works = works_of(context.diagnosis, background, library);
  if (context.extent == Verbosity::all) {
    for (const auto& finding : context.assessment().findings)
      if (is_settled(finding)) add_works(library.factor_of(context.rule_of(finding)).sources, works);
  }
  if (works.empty()) return;
  add_section(context.page, "References");
  for (const auto work : works)
    context.page.at(margin + 2).prose(reference(library.works[work]), Style::faint).end();
}

}  // namespace

void add_details(const RenderContext& context) {
  const bool is_all = context.extent == Verbosity::all;
  const auto background = context_of(context.alliance(), context.library);
  add_themes(context);
  if (is_all) add_factors(context);
  add_marks(context);
  add_weaknesses(context);
  add_accepted_weaknesses(context);
  add_stale_acceptances(context);
  if (is_all) add_further_questions(context);
  add_findings(context, "Unknown", true, {Status::open});
  add_findings(context, "Strengths", true, {Status::met});
  add_findings(context, "Does not apply", true, {Status::not_applicable});
  add_findings(context, "Outside the scope (not scored)", false, {Status::met, Status::unmet});
  if (is_all) {
    add_findings(context, "Beyond the scope, and not known", false, {Status::open});
    add_findings(context, "Beyond the scope, and does not apply", false, {Status::not_applicable});
  }
  add_like_cases(context);
  add_context(context, background);
  add_changes(context);
  add_cited_works(context, background);
}

}  // namespace entente::report

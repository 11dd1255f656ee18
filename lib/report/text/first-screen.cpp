#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/text/text-sections.h"
#include "report/what-if.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

constexpr int name_column = 13;
constexpr int value_column = 37;

void add_label(TextPage& page, std::string_view label) {
  page.at(margin).put(label, Style::faint).at(name_column);
}

/// Where what is said of a value begins: beside it, or below it where there is no room.
TextPage& at_remark(TextPage& page, std::string_view value) {
  const bool has_room = page.width() >= wide && display_width(value) < value_column - name_column;
  return has_room ? page.at(value_column) : page.end().at(name_column);
}

void add_caps(const RenderContext& context) {
  const auto caps = caps_in_words(context.assessment(), context.library);
  if (!caps.empty()) context.page.at(name_column).prose(caps, Style::bad).end();
}

void add_nature(const RenderContext& context) {
  auto& page = context.page;
  const auto verdict = context.assessment().nature.verdict;
  add_label(page, "Nature");
  page.prose(name_of(verdict), verdict == Verdict::alliance ? Style::good : Style::fair);
  at_remark(page, name_of(verdict)).prose(marks_in_words(context.assessment().nature, context.library)).end();
  if (verdict != Verdict::alliance) page.at(name_column).prose(what_follows(verdict), Style::fair).end();
}

void add_scope(const RenderContext& context) {
  add_label(context.page, "Scope");
  const auto scope = listed(context.alliance().scope.names());
  context.page.prose(scope);
  at_remark(context.page, scope).prose(counts_in_words(context.assessment())).end();
}

void add_what_if(const RenderContext& context) {
  const auto lines = what_if_in_words(context.diagnosis, context.library);
  if (lines.empty()) return;
  add_label(context.page, "What if");
  context.page.prose(lines.front()).end();
  for (const auto& line : std::span(lines).subspan(1)) context.page.at(name_column).prose(line).end();
}

void add_acceptances(const RenderContext& context) {
  const auto told = acceptances_in_words(context.alliance(), context.assessment());
  if (told.empty()) return;
  add_label(context.page, "Accepted");
  context.page.prose(told).end();
  const auto undated = undated_in_words(context.alliance());
  if (!undated.empty()) context.page.at(name_column).prose(undated, Style::fair).end();
}

void add_only_source(const RenderContext& context) {
  const auto source = only_source_in_words(context.alliance());
  if (source.empty()) return;
  add_label(context.page, "Source");
  constexpr std::string_view value = "one voice";
  context.page.put(value, Style::fair);
  at_remark(context.page, value).prose(source).end();
}

void add_library(const RenderContext& context) {
  auto told = changes_in_words(context.library);
  if (told.empty()) return;
  if (context.extent != Verbosity::brief) told += ", told at the end";
  add_label(context.page, "Library");
  constexpr std::string_view value = "not as bundled";
  context.page.put(value, Style::fair);
  at_remark(context.page, value).prose(told).end();
}

void add_priorities(const RenderContext& context) {
  const auto& priorities = context.diagnosis.priorities;
  if (priorities.empty()) return;
  add_section(context.page, "Priorities");
  for (std::size_t rank = 0; rank < std::min(max_on_first_screen, priorities.size()); ++rank) {
    const auto& finding = weakness(context.diagnosis, rank);
    add_ranked(context, rank, finding);
    add_because(context, finding, in_findings);
    add_accepted(context, finding, in_findings);
    add_remedy(context, finding, in_findings);
    const auto& factor = context.library.factor_of(context.rule_of(finding));
    add_labelled(context.page, "source",
                 fmt::format("{}; {}", cited_in_words(factor.sources.front(), context.library),
                             in_words(factor.grade, factor.mixed)),
                 in_findings);
  }
}

void add_key_questions(const RenderContext& context) {
  const auto& key_questions = context.diagnosis.key_questions;
  if (key_questions.empty()) return;
  add_section(context.page, "Key questions");
  for (std::size_t rank = 0; rank < std::min(max_on_first_screen, key_questions.size()); ++rank)
    add_ranked(context, rank, key_questions[rank]);
  if (key_questions.size() > max_on_first_screen) {
    context.page.at(in_findings.label)
        .put(fmt::format("and {} more", key_questions.size() - max_on_first_screen), Style::faint)
        .end();
  }
}

}  // namespace

void add_head(const RenderContext& context) {
  auto& page = context.page;
  const auto& alliance = context.alliance();
  page.prose(alliance.name, Style::strong).put("  ").add_right(facts_in_words(alliance), Style::faint).end();
  page.put(alliance.file, Style::faint);
  if (alliance.document > 1) page.put(fmt::format(", description {}", alliance.document), Style::faint);
  page.end();
  if (!alliance.purpose.empty()) page.prose(alliance.purpose).end();
  if (const auto reader = reader_in_words(alliance); !reader.empty()) page.prose(reader, Style::faint).end();
  page.blank_line();
}

void add_condition(const RenderContext& context) {
  auto& page = context.page;
  const auto score = context.assessment().score;
  const auto bands = context.assessment().bands;
  add_label(page, "Condition");
  page.prose(to_text(bands), style_of(bands));
  if (bands.empty()) {
    at_remark(page, to_text(bands)).prose(score_in_words(context.assessment())).end();
    return;
  }
  at_remark(page, to_text(bands))
      .bar(whole_points(score.low), whole_points(score.high), bar_columns(page), style_of(bands));
  page.follow(fmt::format("{}, higher is healthier", score_in_words(context.assessment())), 3, name_column)
      .end();
  add_caps(context);
}

void add_first_screen(const RenderContext& context) {
  add_head(context);
  add_nature(context);
  add_condition(context);
  add_what_if(context);
  add_scope(context);
  add_acceptances(context);
  add_only_source(context);
  add_library(context);
  add_priorities(context);
  add_key_questions(context);
}

}  // namespace entente::report

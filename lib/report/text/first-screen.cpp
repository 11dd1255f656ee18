#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/acceptance-words.h"
#include "report/diagnosis-words.h"
#include "report/rounding.h"
#include "report/text/parts.h"
#include "report/what-if.h"
#include "report/words.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

constexpr int name_column = 13;
constexpr int value_column = 37;

void put_label(Page& page, std::string_view label) {
  page.at(margin).put(label, Style::faint).at(name_column);
}

/// Where what is said of a value begins: beside it, or below it where there is no room.
Page& at_remark(Page& page, std::string_view value) {
  const bool has_room = page.width() >= wide && display_width(value) < value_column - name_column;
  return has_room ? page.at(value_column) : page.end().at(name_column);
}

void put_caps(const Sheet& sheet) {
  const auto caps = caps_in_words(sheet.assessment(), sheet.library);
  if (!caps.empty()) sheet.page.at(name_column).prose(caps, Style::bad).end();
}

void put_nature(const Sheet& sheet) {
  auto& page = sheet.page;
  const auto verdict = sheet.assessment().nature.verdict;
  put_label(page, "Nature");
  page.prose(name_of(verdict), verdict == Verdict::alliance ? Style::good : Style::fair);
  at_remark(page, name_of(verdict)).prose(marks_in_words(sheet.assessment().nature, sheet.library)).end();
  if (verdict != Verdict::alliance) page.at(name_column).prose(what_follows(verdict), Style::fair).end();
}

void put_scope(const Sheet& sheet) {
  put_label(sheet.page, "Scope");
  const auto scope = listed(sheet.alliance().scope.names());
  sheet.page.prose(scope);
  at_remark(sheet.page, scope).prose(counts_in_words(sheet.assessment())).end();
}

void put_what_if(const Sheet& sheet) {
  const auto lines = what_if_in_words(sheet.diagnosis, sheet.library);
  if (lines.empty()) return;
  put_label(sheet.page, "What if");
  sheet.page.prose(lines.front()).end();
  for (const auto& line : std::span(lines).subspan(1)) sheet.page.at(name_column).prose(line).end();
}

void put_acceptances(const Sheet& sheet) {
  const auto told = acceptances_in_words(sheet.alliance(), sheet.assessment());
  if (told.empty()) return;
  put_label(sheet.page, "Accepted");
  sheet.page.prose(told).end();
  const auto undated = undated_in_words(sheet.alliance());
  if (!undated.empty()) sheet.page.at(name_column).prose(undated, Style::fair).end();
}

void put_only_source(const Sheet& sheet) {
  const auto source = only_source_in_words(sheet.alliance());
  if (source.empty()) return;
  put_label(sheet.page, "Source");
  constexpr std::string_view value = "one voice";
  sheet.page.put(value, Style::fair);
  at_remark(sheet.page, value).prose(source).end();
}

void put_library(const Sheet& sheet) {
  auto told = changes_in_words(sheet.library);
  if (told.empty()) return;
  if (sheet.extent != Extent::brief) told += ", told at the end";
  put_label(sheet.page, "Library");
  constexpr std::string_view value = "not as bundled";
  sheet.page.put(value, Style::fair);
  at_remark(sheet.page, value).prose(told).end();
}

void put_first_to_mend(const Sheet& sheet) {
  const auto& priorities = sheet.diagnosis.priorities;
  if (priorities.empty()) return;
  put_section(sheet.page, "First to mend");
  for (std::size_t rank = 0; rank < std::min(told_at_once, priorities.size()); ++rank) {
    const auto& finding = weakness(sheet.diagnosis, rank);
    put_ranked(sheet, rank, finding);
    put_because(sheet, finding, in_findings);
    put_accepted(sheet, finding, in_findings);
    put_remedy(sheet, finding, in_findings);
    const auto& factor = sheet.library.factor_of(sheet.rule_of(finding));
    put_labelled(sheet.page, "source",
                 fmt::format("{}; {}", cited_in_words(factor.sources.front(), sheet.library),
                             in_words(factor.grade, factor.mixed)),
                 in_findings);
  }
}

void put_first_to_ask(const Sheet& sheet) {
  const auto& key_questions = sheet.diagnosis.key_questions;
  if (key_questions.empty()) return;
  put_section(sheet.page, "First to ask");
  for (std::size_t rank = 0; rank < std::min(told_at_once, key_questions.size()); ++rank)
    put_ranked(sheet, rank, key_questions[rank]);
  if (key_questions.size() > told_at_once) {
    sheet.page.at(in_findings.label)
        .put(fmt::format("and {} more", key_questions.size() - told_at_once), Style::faint)
        .end();
  }
}

}  // namespace

void put_head(const Sheet& sheet) {
  auto& page = sheet.page;
  const auto& alliance = sheet.alliance();
  page.prose(alliance.name, Style::strong).put("  ").put_right(facts_in_words(alliance), Style::faint).end();
  page.put(alliance.file, Style::faint);
  if (alliance.document > 1) page.put(fmt::format(", description {}", alliance.document), Style::faint);
  page.end();
  if (!alliance.purpose.empty()) page.prose(alliance.purpose).end();
  if (const auto reader = reader_in_words(alliance); !reader.empty()) page.prose(reader, Style::faint).end();
  page.blank_line();
}

void put_condition(const Sheet& sheet) {
  auto& page = sheet.page;
  const auto score = sheet.assessment().score;
  const auto bands = sheet.assessment().bands;
  put_label(page, "Condition");
  page.prose(to_text(bands), style_of(bands));
  if (bands.empty()) {
    at_remark(page, to_text(bands)).prose(score_in_words(sheet.assessment())).end();
    return;
  }
  at_remark(page, to_text(bands))
      .bar(whole_points(score.low), whole_points(score.high), bar_columns(page), style_of(bands));
  page.follow(fmt::format("{}, higher is healthier", score_in_words(sheet.assessment())), 3, name_column)
      .end();
  put_caps(sheet);
}

void put_first_screen(const Sheet& sheet) {
  put_head(sheet);
  put_nature(sheet);
  put_condition(sheet);
  put_what_if(sheet);
  put_scope(sheet);
  put_acceptances(sheet);
  put_only_source(sheet);
  put_library(sheet);
  put_first_to_mend(sheet);
  put_first_to_ask(sheet);
}

}  // namespace entente::report

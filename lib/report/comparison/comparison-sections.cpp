#include "report/comparison/comparison-sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/comparison/comparison-report.h"
#include "report/text/text-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

std::string file_name(const Alliance& alliance) {
  const auto name = alliance.file.substr(alliance.file.rfind('/') + 1);
  return alliance.document > 1 ? fmt::format("{}, description {}", name, alliance.document) : name;
}

std::string candidate_name(std::size_t i) {
  constexpr std::size_t letters = 26;
  return i < letters ? std::string(1, static_cast<char>('A' + i)) : fmt::to_string(i + 1);
}

std::string answer_on(PairSide side, AnswerRef of_pair, const ComparedPair& beside) {
  const auto& alliance = (side == &PartnerPair::before ? beside.before : beside.after).alliance;
  const auto slot = own_slot(of_pair, beside.comparison.partners, side, beside.library);
  return slot ? answer_in_words(*slot, alliance, beside.library) : "no partner";
}

std::string place_on(PairSide side, AnswerRef of_pair, const ComparedPair& beside) {
  const auto& alliance = (side == &PartnerPair::before ? beside.before : beside.after).alliance;
  const auto slot = own_slot(of_pair, beside.comparison.partners, side, beside.library);
  return slot ? place_in_words(*slot, alliance, beside.library) : std::string();
}

std::string places(AnswerRef of_pair, const ComparedPair& beside) {
  const auto before = place_on(&PartnerPair::before, of_pair, beside);
  const auto after = place_on(&PartnerPair::after, of_pair, beside);
  if (before.empty() || after.empty()) return before + after;
  return fmt::format("{} → {}", before, after);
}

std::string in_words(const Cause& cause, const ComparedPair& beside) {
  switch (cause.kind) {
    case Cause::Kind::answer:
      return fmt::format("{}: {} → {}", slot_name(cause.slot, beside),
                         answer_on(&PartnerPair::before, cause.slot, beside),
                         answer_on(&PartnerPair::after, cause.slot, beside));
    case Cause::Kind::scope:
      return fmt::format("scope: {} → {}", listed(beside.before.alliance.scope.names()),
                         listed(beside.after.alliance.scope.names()));
    case Cause::Kind::partners:
      return "who is a partner";
  }
  return {};
}

void add_cause(const ComparedPair& beside, std::size_t rank, const PrintedCause& printed) {
  const auto& cause = printed.cause;
  auto& page = beside.page;
  page.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
  page.prose(in_words(cause, beside), Style::strong);
  page.follow(change_in_words(printed.change), 3, in_findings.label + 2, style_of(printed.change)).end();
  if (cause.kind != Cause::Kind::answer) return;
  const auto told = places(cause.slot, beside);
  if (!told.empty()) page.at(in_findings.label).prose(told, Style::faint).end();
  const auto slot = own_slot(cause.slot, beside.comparison.partners, &PartnerPair::after, beside.library);
  const auto note = slot ? note_in_words(*slot, beside.after.alliance) : std::string();
  if (!note.empty()) page.at(in_findings.label).prose(note).end();
}

std::string sum_of(std::span<const PrintedCause> causes) {
  PrintedChange sum;
  for (const auto& cause : causes) sum += cause.change;
  return change_in_words(sum);
}

void add_faintly(TextPage& page, std::string_view text) {
  page.at(in_findings.label).prose(text, Style::faint).end();
}

}  // namespace

std::string change_in_words(PrintedChange change) {
  const auto low = signed_points_in_words(change.low);
  const auto high = signed_points_in_words(change.high);
  return low == high ? low : fmt::format("{} low, {} high", low, high);
}

Style style_of(PrintedChange change) {
  if (change.is_none()) return Style::plain;
  if (change.low >= 0 && change.high >= 0) return Style::good;
  return change.low <= 0 && change.high <= 0 ? Style::bad : Style::fair;
}

bool can_be_compared(const Diagnosis& before, const Diagnosis& after) {
  return !before.assessment.bands.empty() && !after.assessment.bands.empty();
}

std::vector<std::string> names_of(const Series& series) {
  std::set<std::string> dates;
  for (const auto& diagnosis : series.diagnoses) dates.insert(diagnosis.alliance.as_of);
  const bool by_date = series.is_dated && dates.size() == series.diagnoses.size();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < series.diagnoses.size(); ++i) {
    const auto& alliance = series.diagnoses[i].alliance;
    if (series.kind == Series::Kind::candidates) {
      names.push_back(candidate_name(i));
    } else {
      names.push_back(by_date ? alliance.as_of : file_name(alliance));
    }
  }
  return names;
}

void add_reservations(TextPage& page, const Alliance& alliance, const Library& library) {
  if (const auto reader = reader_in_words(alliance); !reader.empty()) page.prose(reader, Style::faint).end();
  const auto changes = changes_in_words(library);
  if (!changes.empty())
    page.prose(fmt::format("By a library that is not as bundled: {}.", changes), Style::fair).end();
}

void add_conditions(TextPage& page, const Series& series, std::span<const ConditionRow> rows,
                    const Library& library) {
  constexpr int widest_name = 30;
  constexpr int band_columns = 25;  // "open (fragile to sound)"
  int longest = 0;
  for (const auto& row : rows) longest = std::max(longest, display_width(row.name));
  const bool has_room = page.width() >= narrow;
  const int band_column = name_column + 2 + (has_room ? std::min(longest, widest_name) : 0);
  const int bar_column = page.width() >= wide ? band_column + band_columns : band_column;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& assessment = series.diagnoses[i].assessment;
    const auto style = style_of(assessment.bands);
    page.at(name_column).prose(rows[i].name, Style::strong).at_or_below(band_column);
    page.prose(to_text(assessment.bands), style).at_or_below(bar_column);
    if (!assessment.bands.empty())
      page.bar(whole_points(assessment.score.low), whole_points(assessment.score.high), bar_columns(page),
               style);
    page.follow(score_in_words(assessment), 3, band_column).end();
    if (!rows[i].remark.empty()) page.at(band_column).prose(rows[i].remark, Style::faint).end();
    const auto caps = caps_in_words(assessment, library);
    if (!caps.empty()) page.at(band_column).prose(caps, Style::bad).end();
  }
}

std::string slot_name(AnswerRef of_pair, const ComparedPair& beside) {
  const auto& question = beside.library.questions[of_pair.question];
  if (question.of == Subject::alliance) return std::string{question.path};
  const auto& pair = beside.comparison.partners[of_pair.partner];
  const auto before = pair.before ? "@" + beside.before.alliance.partners[*pair.before].key : "";
  const auto after = pair.after ? "@" + beside.after.alliance.partners[*pair.after].key : "";
  if (before.empty() || after.empty() || before == after)
    return fmt::format("{} {}", question.path, before.empty() ? after : before);
  return fmt::format("{} {} → {}", question.path, before, after);
}

void add_causes(const ComparedPair& beside, std::size_t limit) {
  auto& page = beside.page;
  const auto& causes = beside.printed.causes;
  if (!can_be_compared(beside.before, beside.after))
    return add_faintly(page, "Where there is nothing to judge, no change can be explained.");
  std::size_t told = 0;
  while (told < std::min(limit, causes.size()) && !causes[told].change.is_none()) {
    add_cause(beside, told, causes[told]);
    ++told;
  }
  const auto left = std::span(causes).subspan(told);
  if (!left.empty()) add_faintly(page, fmt::format("and {} more, together {}", left.size(), sum_of(left)));
  if (causes.size() > 1)
    add_faintly(page,
                fmt::format("all together {}: the whole change", change_in_words(beside.printed.change)));
  if (causes.empty()) add_faintly(page, "Nothing that counts differs.");
}

std::string interval_or_none(const std::optional<Interval>& score) {
  return score ? interval_in_words(*score) : "none";
}

std::optional<Interval> score_of_theme(Index theme, const Diagnosis& diagnosis) {
  const auto& themes = diagnosis.assessment.themes;
  const auto found = std::ranges::find(themes, theme, &ThemeScore::theme);
  return found == themes.end() ? std::nullopt : std::optional(found->score);
}

void add_explanation(TextPage& page, const Library& library) {
  page.blank_line().at(margin);
  page.prose(
      "How a change is put down to answers: a score is a weighted mean, and its change is split among its "
      "parts by Bennet's indicator, which takes the mean of both sides' weights and scores (Bennet 1920, "
      "“The theory of measurement of changes in cost of living”, Journal of the Royal Statistical Society "
      "83). Within a rule, each answer that differs gets its Shapley value: what it adds on average over "
      "all orders in which the answers could have changed (Shapley 1953, “A value for n-person games”). So "
      "the causes add up to the whole change, and no order of answers matters. “Low” and “high” are the two "
      "ends of the interval. This explains the score; why answers changed, people must tell.",
      Style::faint);
  page.end().blank_line().at(margin).prose(conventions(library), Style::faint).end();
}

std::string comparison(const Series& series, const Library& library, TextLayout layout, bool all) {
  TextPage page(layout);
  if (series.kind == Series::Kind::history) {
    add_history(page, series, library, all);
  } else {
    add_candidates(page, series, library, all);
  }
  add_explanation(page, library);
  return page.take();
}

}  // namespace entente::report

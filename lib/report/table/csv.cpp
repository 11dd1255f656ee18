#include "report/table/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "assess/decisive-answers.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

constexpr std::array<std::string_view, 3> first_columns = {"file", "document", "name"};
constexpr std::array<std::string_view, 15> finding_columns = {
    "rule",  "status", "severity", "factor",   "theme",       "sentence",    "because",  "remedy",
    "takes", "cites",  "errors",   "accepted", "accepted_by", "accepted_on", "review_by"};
constexpr std::size_t after_errors = 4;  ///< of these
/// After those of the themes.
constexpr std::array<std::string_view, 3> acceptance_columns = {"accepted", "expired", "stale"};
constexpr std::array<std::string_view, 12> alliance_columns = {"stage", "as_of", "partners", "nature",
                                                               "band",  "low",   "high",     "critical",
                                                               "met",   "unmet", "open",     "errors"};

/// With an apostrophe before what would begin a formula: at the start, and after each semicolon, where a
/// spreadsheet of many countries begins a cell. There it may skip quotation marks, as those of a new cell.
std::string defused(std::string_view cell) {
  std::string text;
  while (!cell.empty()) {
    const auto piece = cell.substr(0, std::min(cell.find(';'), cell.size() - 1) + 1);
    const auto skipped = text.empty() ? 0 : std::min(piece.find_first_not_of("\" "), piece.size());
    if (could_be_run(piece.substr(skipped))) text += '\'';
    text += piece;
    cell.remove_prefix(piece.size());
  }
  return text;
}

class Row {
 public:
  Row& text(std::string_view said) {
    const auto cell = defused(escape_invisible(said));
    const bool is_quoted =
        cell.find_first_of("\",") != std::string::npos || cell.starts_with(' ') || cell.ends_with(' ');
    separate();
    if (is_quoted) row_ += '"';
    for (const char c : cell) {
      if (c == '"') row_ += '"';
      row_ += c;
    }
    if (is_quoted) row_ += '"';
    return *this;
  }

  Row& number(long number) {
    separate();
    fmt::format_to(std::back_inserter(row_), "{}", number);
    return *this;
  }

  /// Its two ends in points, to two decimals; empty where there is nothing to judge.
  Row& score(Interval score, Bands bands) {
    if (bands.empty()) return empty(2);
    for (const auto end : {score.low, score.high}) {
      separate();
      row_ += points_in_words(end);
    }
    return *this;
  }

  Row& empty(std::size_t cells) {
    for (; cells > 0; --cells) separate();
    return *this;
  }

  std::string take() { return std::move(row_.append("\r\n")); }

 private:
  void separate() {
    if (!is_first_) row_ += ',';
    is_first_ = false;
  }

  std::string row_;
  bool is_first_ = true;
};

template <class Items, class Of>
std::string joined(const Items& items, std::string_view separator, Of of) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += separator;
    text += of(item);
  }
  return text;
}

Row begun(const Alliance& alliance) {
  Row row;
  row.text(alliance.file).number(alliance.document).text(alliance.name);
  return row;
}

std::vector<std::string> because(const Finding& finding, const Alliance& alliance, const Library& library) {
  std::vector<std::string> grounds;
  for (const auto& slot : decisive_answers_of(finding, library, alliance.answers))
    grounds.push_back(evidence_in_words(slot, alliance, library));
  if (rests_on_redacted(finding, library, alliance.answers)) grounds.emplace_back(withheld_evidence);
  return grounds;
}

void add_acceptance(Row& row, const Finding& finding, const Alliance& alliance) {
  const auto* acceptance = acceptance_of(finding, alliance);
  if (acceptance == nullptr) {
    row.empty(after_errors);
    return;
  }
  row.text(name_of(finding.accepted ? AcceptanceStatus::holds : AcceptanceStatus::over))
      .text(acceptance->by)
      .text(acceptance->on)
      .text(acceptance->review_by);
}

/// How many acceptances hold, are over, and are about nothing that was found.
void add_acceptances(Row& row, const Alliance& alliance, const Assessment& assessment) {
  long accepted = 0;
  long expired = 0;
  long stale = 0;
  for (const auto& acceptance : alliance.accepted) {
    switch (acceptance_status_of(acceptance, alliance, assessment)) {
      case AcceptanceStatus::holds:
        ++accepted;
        break;
      case AcceptanceStatus::over:
        ++expired;
        break;
      case AcceptanceStatus::met:
      case AcceptanceStatus::open:
      case AcceptanceStatus::not_applicable:
      case AcceptanceStatus::beyond_scope:
        ++stale;
        break;
    }
  }
  row.number(accepted).number(expired).number(stale);  // in the order of `acceptance_columns`
}

std::string row_of(const Finding& finding, const Alliance& alliance, const Library& library) {
  const auto& rule = library.rules[finding.rule];
  const auto& factor = library.factor_of(rule);
  auto row = begun(alliance);
  row.text(full_id(rule, library))
      .text(name_of(finding.status))
      .text(name_of(rule.severity))
      .text(factor.id)
      .text(library.theme_of(factor).id)
      .text(sentence(finding, alliance, library))
      .text(fmt::format("{}", fmt::join(because(finding, alliance, library), "; ")))
      .text(rule.remedy)
      .text(name_of(lever_of(finding, library, alliance.answers)))
      .text(
          joined(factor.sources, "; ", [&](const Source& source) { return library.works[source.work].key; }))
      .empty(1);
  add_acceptance(row, finding, alliance);
  return row.take();
}

}  // namespace

bool could_be_run(std::string_view cell) {
  constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  constexpr std::array<std::string_view, 3> spaces = {" ", "\u00A0", "\u3000"};
  const auto begins = [&cell](std::string_view sign) { return cell.starts_with(sign); };
  for (auto space = std::ranges::find_if(spaces, begins); space != spaces.end();
       space = std::ranges::find_if(spaces, begins)) {
    cell.remove_prefix(space->size());
  }
  return std::ranges::any_of(signs, begins);
}

std::unique_ptr<Assembler> Csv::begin() const {
  Row row;
  for (const auto column : first_columns) row.text(column);
  if (rows_ == Rows::findings) {
    for (const auto column : finding_columns) row.text(column);
  } else {
    for (const auto column : alliance_columns) row.text(column);
    for (const auto& theme : library_.themes) row.text(theme.id);
    for (const auto column : acceptance_columns) row.text(column);
  }
  return joined({.head = row.take(), .between = {}, .tail = {}});
}

std::string Csv::of(const Diagnosis& diagnosis) const {
  const auto& alliance = diagnosis.alliance;
  const auto& assessment = diagnosis.assessment;
  const auto& summary = diagnosis.summary;
  if (rows_ == Rows::findings) {
    std::string rows;
    for (const auto& finding : assessment.findings) {
      if (needs_attention(finding)) rows += row_of(finding, alliance, library_);
    }
    return rows;
  }
  auto row = begun(alliance);
  row.text(alliance.stage)
      .text(alliance.as_of)
      .text(joined(alliance.partners, "; ", [](const Partner& partner) { return partner.name; }))
      .text(name_of(summary.verdict))
      .text(to_text(summary.bands))
      .score(assessment.score, assessment.bands)
      .number(summary.critical)
      .number(summary.met)
      .number(static_cast<long>(summary.unmet.size()))
      .number(summary.open)
      .empty(1);
  for (const auto& bands : theme_bands_in_words(summary, library_)) row.text(bands);
  add_acceptances(row, alliance, assessment);
  return row.take();
}

std::string Csv::render_error(const UnreadInput& unread) const {
  const auto in_cell = [](const Error& error) {
    if (error.at.line == 0) return error.message;
    return fmt::format("{}:{}: {}", error.at.line, error.at.column, error.message);
  };
  const bool of_findings = rows_ == Rows::findings;
  Row row;
  row.text(unread.file).number(unread.document).empty(1);
  row.empty((of_findings ? finding_columns.size() - after_errors : alliance_columns.size()) - 1);
  row.text(joined(unread.errors, "; ", in_cell));
  row.empty(of_findings ? after_errors : library_.themes.size() + acceptance_columns.size());
  return row.take();
}

}  // namespace entente::report

#include "report/table/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "alliance/redact.h"
#include "assess/decisive-answers.h"
#include "report/json-report-parts.h"
#include "report/portfolio-report.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "report/wording/score-breakdown.h"

namespace entente::report {

namespace {

/// What the tinted cells say: bands, severities, and what is not known.
constexpr std::array<HighlightRule, 7> tints = {{
    {.beginning = "sound", .tint = Highlight::good},
    {.beginning = "fragile", .tint = Highlight::fair},
    {.beginning = "weak", .tint = Highlight::bad},
    {.beginning = "serious", .tint = Highlight::fair},
    {.beginning = "critical", .tint = Highlight::bad},
    {.beginning = "open", .tint = Highlight::unknown},
    {.beginning = "could not be read", .tint = Highlight::unknown},
}};

std::vector<Column> overview_columns(const Library& library) {
  std::vector<Column> columns = {{.title = "Alliance", .width = 44, .face = CellFormat::strong},
                                 {.title = "Condition", .width = 17, .is_tinted = true},
                                 {.title = "Lowest score", .width = 9, .face = CellFormat::whole},
                                 {.title = "Highest score", .width = 9, .face = CellFormat::whole},
                                 {.title = "Rules open", .width = 9, .face = CellFormat::percent},
                                 {.title = "Critical unmet", .width = 10, .face = CellFormat::whole},
                                 {.title = "Priorities", .width = 50},
                                 {.title = "Nature", .width = 22}};
  for (const auto& theme : library.themes)
    columns.push_back({.title = theme.title, .width = 14, .is_tinted = true, .page = 2});
  columns.push_back({.title = "Accepted", .width = 30, .page = 0});
  columns.push_back({.title = "Stage", .width = 11, .page = 0});
  columns.push_back({.title = "As of", .width = 11, .page = 0});
  columns.push_back({.title = "Scope", .width = 11, .page = 0});
  columns.push_back({.title = "Partners", .width = 30, .page = 0});
  columns.push_back({.title = "File", .width = 34, .page = 0});
  columns.push_back({.title = "Description", .width = 13, .face = CellFormat::whole, .page = 0});
  columns.push_back({.title = "Fingerprint of the description", .width = 36, .page = 0});
  return columns;
}

std::vector<Column> findings_columns() {
  return {{.title = "Alliance", .width = 22},
          {.title = "Status", .width = 9, .is_tinted = true},
          {.title = "Severity", .width = 10, .is_tinted = true},
          {.title = "Finding", .width = 42, .face = CellFormat::strong},
          {.title = "Because", .width = 44},
          {.title = "Accepted", .width = 26},
          {.title = "Remedy", .width = 42},
          {.title = "Time", .width = 14},
          {.title = "Evidence", .width = 20},
          {.title = "Sources", .width = 32},
          {.title = "Points to gain", .width = 10, .face = CellFormat::tenths, .page = 0},
          {.title = "Theme", .width = 18, .page = 0},
          {.title = "Factor", .width = 26, .page = 0},
          {.title = "Rule", .width = 30, .page = 0},
          {.title = "File", .width = 34, .page = 0},
          {.title = "Description", .width = 13, .face = CellFormat::whole, .page = 0}};
}

std::vector<Column> questions_columns() {
  return {{.title = "Alliance", .width = 22},
          {.title = "Rank", .width = 8, .face = CellFormat::whole},
          {.title = "Question", .width = 48, .face = CellFormat::strong},
          {.title = "About", .width = 22},
          {.title = "Answers", .width = 56},
          {.title = "An answer reduces the uncertainty by about (points)",
           .width = 14,
           .face = CellFormat::tenths},
          {.title = "Could decide whether this is an alliance", .width = 16},
          {.title = "Where the answer goes", .width = 34, .page = 0},
          {.title = "File", .width = 34, .page = 0},
          {.title = "Description", .width = 13, .face = CellFormat::whole, .page = 0}};
}

std::vector<Column> factors_columns() {
  return {{.title = "Factor", .width = 30, .face = CellFormat::strong},
          {.title = "Theme", .width = 18},
          {.title = "Claim", .width = 60},
          {.title = "Evidence", .width = 22},
          {.title = "Limits of the evidence", .width = 48},
          {.title = "Sources", .width = 38}};
}

std::vector<Column> sources_columns() {
  return {{.title = "Source", .width = 32, .face = CellFormat::strong},
          {.title = "In full", .width = 100},
          {.title = "Address", .width = 60}};
}

double points(long hundredths) {
  constexpr double per_point = 100;
  return static_cast<double>(hundredths) / per_point;
}

std::vector<std::string> because_with_notes(const Finding& finding, const Alliance& alliance,
                                            const Library& library) {
  std::vector<std::string> lines;
  for (const auto& slot : decisive_answers_of(finding, library, alliance.answers)) {
    lines.push_back(evidence_in_words(slot, alliance, library));
    auto note = note_in_words(slot, alliance);
    if (!note.empty()) lines.push_back(std::move(note));
  }
  if (rests_on_redacted(finding, library, alliance.answers)) lines.emplace_back(withheld_evidence);
  return lines;
}

/// "partly: someone is named, but must ask others": the values of the scale, and how each looks.
std::vector<std::string> answers_to(const Question& question, const Library& library) {
  const auto& scale = library.scale_of(question);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < scale.values.size(); ++i) {
    lines.emplace_back(scale.values[i]);
    if (i < question.anchors.size()) lines.back().append(": ").append(question.anchors[i]);
  }
  return lines;
}

class Gathered final : public Assembler {
 public:
  Gathered(const Library& library, const std::vector<std::string>& set, const Audience& audience)
      : workbook_(library, set, audience) {}

  std::string add(Fragment part) override {
    if (part.diagnosis) workbook_.add(*part.diagnosis);
    if (part.unread) workbook_.add(*part.unread);
    return {};
  }
  std::string end() override { return workbook_.take(); }

 private:
  PortfolioWorkbook workbook_;
};

}  // namespace

std::unique_ptr<Assembler> Xlsx::begin() const {
  return std::make_unique<Gathered>(library_, set_, audience_);
}

PortfolioWorkbook::PortfolioWorkbook(const Library& library, std::vector<std::string> set, Audience audience,
                                     SheetLimits limits)
    : library_(library),
      set_(std::move(set)),
      audience_(std::move(audience)),
      workbook_(tints, limits),
      overview_(workbook_.add("Overview", overview_columns(library))),
      findings_(workbook_.add("Findings", findings_columns())),
      questions_(workbook_.add("Questions", questions_columns())),
      told_factors_(library.factors.size(), false) {}

void PortfolioWorkbook::add(const Diagnosis& diagnosis) {
  ++alliances_;
  const auto& alliance = diagnosis.alliance;
  const auto& assessment = diagnosis.assessment;
  const auto& summary = diagnosis.summary;
  overview_.row();
  if (summary.unmet.empty() && summary.open == 0) {
    overview_.text(alliance.name);
  } else {
    overview_.link(alliance.name, findings_.next_place());
  }
  overview_.text(to_text(summary.bands));
  for (const auto end : {assessment.score.low, assessment.score.high}) {
    if (summary.bands.empty()) {
      overview_.empty();
    } else {
      overview_.number(whole_points(end));
    }
  }
  overview_.number(summary.open_share() / 100).number(summary.critical);
  overview_.text(first_weakness_in_words(diagnosis, library_)).text(name_of(summary.verdict));
  for (const auto& bands : theme_bands_in_words(summary, library_)) overview_.text(bands);
  overview_.text(acceptances_in_words(alliance, assessment))
      .text(alliance.stage)
      .text(alliance.as_of)
      .text(listed(alliance.scope.names()))
      .text(partners_in_words(alliance))
      .text(alliance.file)
      .number(alliance.document)
      .text(to_text(alliance.fingerprint));
  add_findings(diagnosis);
  add_questions(diagnosis);
}

void PortfolioWorkbook::add(const UnreadInput& unread) {
  ++unread_;
  std::vector<std::string> errors;
  for (const auto& error : unread.errors) {
    const auto told = to_text(error, {});
    for (std::size_t begin = 0; begin < told.size();) {
      const auto end = told.find('\n', begin);
      errors.push_back(told.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  overview_.row().text(unread.file).text("could not be read");
  for (int score = 0; score < 4; ++score) overview_.empty();
  overview_.lines(errors);
  for (std::size_t i = 0; i < 6 + library_.themes.size(); ++i) overview_.empty();
  overview_.text(unread.file).number(unread.document);
}

void PortfolioWorkbook::add_findings(const Diagnosis& diagnosis) {
  const auto& findings = diagnosis.assessment.findings;
  const auto points = points_of_findings(diagnosis.assessment);
  const auto add = [&](std::size_t position) {
    add_finding(findings[position], points[position], diagnosis.alliance);
  };
  for (const auto position : diagnosis.priorities) add(position);
  for (const auto position : diagnosis.accepted) add(position);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].counted && findings[i].status == Status::open) add(i);
  }
}

void PortfolioWorkbook::add_finding(const Finding& finding, long hundredths, const Alliance& alliance) {
  const auto& rule = library_.rules[finding.rule];
  const auto& factor = library_.factor_of(rule);
  told_factors_[rule.factor] = true;
  findings_.row()
      .text(alliance.name)
      .text(name_of(finding.status))
      .text(name_of(rule.severity))
      .text(sentence(finding, alliance, library_))
      .lines(because_with_notes(finding, alliance, library_))
      .text(capitalised(accepted_in_words(finding, alliance)))
      .text(rule.remedy)
      .text(in_words(lever_of(finding, library_, alliance.answers)))
      .text(in_words(factor.grade, factor.mixed))
      .text(all_cited_in_words(factor.sources, library_))
      .number(points(hundredths))
      .text(library_.theme_of(factor).title)
      .text(factor.title)
      .text(full_id(rule, library_))
      .text(alliance.file)
      .number(alliance.document);
}

void PortfolioWorkbook::add_questions(const Diagnosis& diagnosis) {
  const auto& alliance = diagnosis.alliance;
  int rank = 0;
  for (const auto& open : diagnosis.key_questions) {
    const auto& question = library_.questions[open.slot.question];
    const bool of_partner = question.of == Subject::partner;
    questions_.row()
        .text(alliance.name)
        .number(++rank)
        .text(ask(open.slot, alliance, library_))
        .text(of_partner ? alliance.partners[open.slot.partner].name : "the alliance")
        .lines(answers_to(question, library_))
        .number(points(in_hundredths(open.gain)))
        .text(open.decides_nature ? "yes" : "")
        .text(slot_name(open.slot, alliance, library_))
        .text(alliance.file)
        .number(alliance.document);
  }
}

void PortfolioWorkbook::add_factors() {
  auto& factors = workbook_.add("Factors", factors_columns());
  for (std::size_t i = 0; i < library_.factors.size(); ++i) {
    if (!told_factors_[i]) continue;
    const auto& factor = library_.factors[i];
    factors.row()
        .text(factor.title)
        .text(library_.theme_of(factor).title)
        .text(factor.claim)
        .text(in_words(factor.grade, factor.mixed))
        .text(factor.limits)
        .text(all_cited_in_words(factor.sources, library_));
  }
}

void PortfolioWorkbook::add_sources() {
  auto& sources = workbook_.add("Sources", sources_columns());
  sources.row().text("Conventions").text(conventions(library_));
  for (const auto& [name, text] : properties()) sources.row().text(name).text(text);
  for (const auto change : library_.changes)
    sources.row().text("Other than in the bundled library").text(change);
  std::vector<Index> works;
  for (std::size_t i = 0; i < library_.factors.size(); ++i) {
    if (told_factors_[i]) add_works(library_.factors[i].sources, works);
  }
  for (const auto index : works) {
    const auto& work = library_.works[index];
    sources.row().text(short_citation(work)).text(full_citation(work)).address(address(work));
  }
}

std::vector<Property> PortfolioWorkbook::properties() const {
  std::vector<Property> list = {{"Entente", "version " ENTENTE_VERSION},
                                {"Library", fmt::format("version {}, {} factors, {} rules", library_.version,
                                                        library_.factors.size(), library_.rules.size())},
                                {"Fingerprint of the library", std::string(library_.fingerprint)}};
  if (!library_.profile.empty()) list.push_back({"Profile", std::string(library_.profile)});
  if (audience_.reader != Audience::Reader::internal) list.push_back({"Audience", to_text(audience_)});
  if (!set_.empty()) list.push_back({"Set on the command line", fmt::format("{}", fmt::join(set_, "; "))});
  return list;
}

std::string PortfolioWorkbook::take() {
  add_factors();
  add_sources();
  const auto title = fmt::format("Diagnosis of {}", alliances_in_words(alliances_)) +
                     (unread_ > 0 ? fmt::format("; {} could not be read", unread_) : "");
  return workbook_.take(title, properties());
}

}  // namespace entente::report

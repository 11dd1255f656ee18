#include "report/html/report-data.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "assess/decisive-answers.h"
#include "report/escape-markdown.h"
#include "report/html/charts/chart.h"
#include "report/html/charts/condition-chart.h"
#include "report/html/charts/contract-chart.h"
#include "report/html/charts/score-chart.h"
#include "report/html/charts/themes-chart.h"
#include "report/html/diagnosis-data.h"
#include "report/partner-differences.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "report/wording/score-breakdown.h"
#include "text/json-writer.h"

namespace entente::report::html {

namespace {

class ReportData {
 public:
  ReportData(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out),
        diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment),
        told_(out, diagnosis, library),
        context_(context_of(alliance_, library_)),
        sides_(partner_differences(alliance_, library_)) {}

  void write() {
    out_.field("is_read", true);
    out_.object("has", [this] { write_what_there_is(); });
    out_.object("words", [this] { write_words(); });
    out_.object("fingerprints", [this] { write_fingerprints(); });
    out_.object("pictures", [this] { write_pictures(); });
    out_.objects("marks", assessment_.nature.marks, [this](const MarkFinding& mark) { write_mark(mark); });
    out_.objects("theme_rows", assessment_.themes, [this](const ThemeScore& theme) { write_theme(theme); });
    write_score_rows();
    write_partners_apart();
    told_.write_weaknesses("first_weaknesses", max_on_first_screen);
    told_.write_weaknesses("weaknesses", diagnosis_.priorities.size());
    told_.write_accepted_weaknesses("accepted_weaknesses");
    write_acceptances_not_found();
    told_.write_questions("first_questions", max_on_first_screen);
    told_.write_questions("all_questions", diagnosis_.key_questions.size());
    write_other_findings();
    write_factors();
    write_context();
    write_works();
  }

 private:
  void write_what_there_is() {
    told_.write_what_there_is();
    out_.field("apart", !sides_.apart.empty());
    out_.field("questions", !diagnosis_.key_questions.empty());
    out_.field("acceptances", !alliance_.accepted.empty());
    out_.field("changes", !library_.changes.empty());
    out_.field("withheld", alliance_.answers.is_redacted());
  }

  void write_words() {
    told_.write_words();
    out_.field("conventions", conventions(library_));
    const auto* relationship = find_score(relationship_theme, assessment_, library_);
    const auto* contract = find_score(contract_theme, assessment_, library_);
    if (relationship == nullptr || contract == nullptr) return;
    out_.field("contract",
               contract_in_words(relationship->score, contract->score, library_.conventions.bands));
    out_.field("contract_place", contract_place_in_words(relationship->score, contract->score));
  }

  void write_fingerprints() {
    out_.field("description", to_text(alliance_.fingerprint));
    out_.field("library", library_.fingerprint);
  }

  std::string condition() const {
    if (assessment_.bands.empty()) return {};
    return condition_chart(
        {.name = "condition", .title = fmt::format("Condition: {}", condition_in_words(assessment_))},
        assessment_.score, assessment_.bands, library_.conventions.bands);
  }

  void write_pictures() {
    out_.field("condition", condition());
    out_.field("themes", themes_chart(diagnosis_, library_));
    out_.field("contract", contract_chart(diagnosis_, library_));
    out_.field("score", score_chart(diagnosis_, library_));
  }

  void write_mark(const MarkFinding& finding) {
    const auto& mark = library_.nature.marks[finding.mark];
    out_.field("title", mark.title);
    out_.field("necessary", mark.necessary);
    out_.field("holds", name_of_mark(finding.holds));
    told_.write_answers(decisive_answers_of(finding, library_, alliance_.answers));
  }

  void write_theme(const ThemeScore& theme) {
    const auto bands = bands_of(theme.score, library_.conventions.bands);
    out_.field("title", library_.themes[theme.theme].title);
    out_.field("about", library_.themes[theme.theme].about);
    out_.field("band", to_text(bands));
    out_.field("band_style", style_name(bands));
    out_.field("interval", interval_in_words(theme.score));
  }

  void write_score_rows() {
    const auto parts = score_breakdown(assessment_, library_);
    ScoreShare together;
    out_.objects("score_rows", parts, [&](const ScoreShare& part) {
      out_.field("title", library_.themes[part.theme].title);
      write_points(part);
      together.sure += part.sure;
      together.open += part.open;
      together.most += part.most;
    });
    out_.object("score_together", [&] { write_points(together); });
  }

  void write_points(const ScoreShare& part) {
    out_.field("sure", points_in_words(part.sure));
    out_.field("open", points_in_words(part.open));
    out_.field("most", points_in_words(part.most));
  }

  void write_partners_apart() {
    out_.objects("apart", sides_.apart, [this](Index question) {
      out_.field("ask", ask_generally(library_.questions[question]));
      out_.field("path", library_.questions[question].path);
      out_.key("answers");
      out_.begin_array();
      for (std::size_t partner = 0; partner < alliance_.partners.size(); ++partner)
        out_.object([&] { told_.write_answer({.question = question, .partner = partner}); });
      out_.end_array();
    });
    out_.object("sides", [&] {
      out_.field("apart", sides_.apart.size());
      out_.field("alike", sides_.same);
      out_.field("unknown", sides_.unknown);
    });
  }

  void write_acceptances_not_found() {
    out_.objects("acceptances_not_found", stale_acceptances(alliance_, assessment_),
                 [this](const Stale& stale) {
                   out_.field("rule", full_id(library_.rules[stale.acceptance.rule], library_));
                   out_.field("found", name_of(stale.acceptance_status));
                   out_.field("place", place_in_words(stale.acceptance.at, alliance_));
                 });
  }

  void write_other_findings() {
    out_.key("other_findings");
    out_.begin_array();
    const auto counts_as = [](Status status) {
      return [status](const Finding& finding) { return finding.counted && finding.status == status; };
    };
    write_group("Unknown", counts_as(Status::open));
    write_group("Strengths", counts_as(Status::met));
    write_group("Does not apply", counts_as(Status::not_applicable));
    write_group("Outside the scope (not scored)", [](const Finding& finding) {
      return !finding.counted && (finding.status == Status::met || finding.status == Status::unmet);
    });
    out_.end_array();
  }

  template <class Predicate>
  void write_group(std::string_view heading, Predicate matches) {
    std::vector<Finding> matching;
    std::ranges::copy_if(assessment_.findings, std::back_inserter(matching), matches);
    if (matching.empty()) return;
    out_.object([&] {
      out_.field("heading", heading);
      out_.field("count", matching.size());
      out_.objects("findings", matching, [this](const Finding& finding) { told_.write_finding(finding); });
    });
  }

  /// Those of what is to be mended, in the library's order.
  std::vector<Index> factors_told() const {
    std::vector<Index> told;
    for (const auto* positions : {&diagnosis_.priorities, &diagnosis_.accepted}) {
      for (const auto position : *positions)
        told.push_back(library_.rules[assessment_.findings[position].rule].factor);
    }
    std::ranges::sort(told);
    told.erase(std::unique(told.begin(), told.end()), told.end());
    return told;
  }

  void write_factors() {
    out_.objects("factors_told", factors_told(), [this](Index index) {
      const auto& factor = library_.factors[index];
      out_.field("anchor", anchor_name("factor", factor.id));
      out_.field("title", factor.title);
      out_.field("theme", library_.theme_of(factor).title);
      out_.field("direction", name_of(factor.direction));
      out_.field("claim", factor.claim);
      out_.field("grade", in_words(factor.grade, factor.mixed));
      out_.field("limits", factor.limits);
      write_sources(out_, factor.sources, library_);
    });
  }

  void write_context() {
    out_.objects("context_notes", context_, [this](Index index) {
      const auto& note = library_.context[index];
      out_.field("title", note.title);
      out_.field("text", note.text);
      write_sources(out_, note.sources, library_);
    });
  }

  void write_works() {
    std::vector<Index> works;
    for (const auto factor : factors_told()) add_works(library_.factors[factor].sources, works);
    for (const auto note : context_) add_works(library_.context[note].sources, works);
    html::write_works(out_, works, library_);
  }

  JsonWriter& out_;
  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
  DiagnosisData told_;
  std::vector<Index> context_;
  PartnerDifferences sides_;
};

}  // namespace

Layers report_data(const Diagnosis& diagnosis, const Library& library) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.object([&] { ReportData(out, diagnosis, library).write(); });
  return {json(diagnosis, library), out.take()};
}

Layers report_data(const UnreadInput& unread, const Library& library) {
  return {json(unread, library)};
}

}  // namespace entente::report::html

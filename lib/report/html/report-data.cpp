#include "report/html/page-data.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "assess/evidence.h"
#include "report/diagnosis-words.h"
#include "report/finding-text.h"
#include "report/html/condition-picture.h"
#include "report/html/contract-picture.h"
#include "report/html/markup.h"
#include "report/html/picture.h"
#include "report/html/score-picture.h"
#include "report/html/themes-picture.h"
#include "report/markdown.h"
#include "report/score-parts.h"
#include "report/side-by-side.h"
#include "report/words.h"
#include "text/json-writer.h"

namespace entente::report::html {

namespace {

class PageData {
 public:
  PageData(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out),
        diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment),
        context_(context_of(alliance_, library_)),
        sides_(side_by_side(alliance_, library_)) {}

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
    write_weaknesses("first_weaknesses", told_at_once);
    write_weaknesses("weaknesses", diagnosis_.to_mend.size());
    write_questions("first_questions", told_at_once);
    write_questions("all_questions", diagnosis_.to_ask.size());
    write_other_findings();
    write_factors();
    write_context();
    write_works();
  }

 private:
  void write_what_there_is() {
    out_.field("apart", !sides_.apart.empty());
    out_.field("questions", !diagnosis_.to_ask.empty());
    out_.field("changes", !library_.changes.empty());
    out_.field("withheld", alliance_.answers.withholds_any());
  }

  void write_words() {
    const auto& nature = assessment_.nature;
    out_.field("partners", listed(partner_names()));
    out_.field("is_alliance", nature.verdict == Verdict::alliance);
    out_.field("marks", marks_in_words(nature, library_));
    out_.field("what_follows", what_follows(nature.verdict));
    out_.field("interval", interval_in_words(assessment_.score));
    out_.field("band_style", style_name(assessment_.bands));
    out_.field("caps", caps_in_words(assessment_, library_));
    out_.field("scope", listed(alliance_.scope.names()));
    out_.field("rules", counts_in_words(assessment_));
    out_.field("reader", reader_in_words(alliance_));
    out_.field("one_voice", only_source_in_words(alliance_));
    out_.field("form", listed(alliance_.form));
    out_.field("conventions", conventions(library_));
    const auto* relationship = find_score(relationship_theme, assessment_, library_);
    const auto* contract = find_score(contract_theme, assessment_, library_);
    if (relationship == nullptr || contract == nullptr) return;
    out_.field("contract",
               contract_in_words(relationship->score, contract->score, library_.conventions.bands));
  }

  std::vector<std::string> partner_names() const {
    std::vector<std::string> names;
    for (const auto& partner : alliance_.partners) names.push_back(partner.name);
    return names;
  }

  void write_fingerprints() {
    out_.field("description", to_text(alliance_.fingerprint));
    out_.field("library", library_.fingerprint);
  }

  void write_pictures() {
    out_.field("condition", condition_picture(diagnosis_, library_));
    out_.field("themes", themes_picture(diagnosis_, library_));
    out_.field("contract", contract_picture(diagnosis_, library_));
    out_.field("score", score_picture(diagnosis_, library_));
  }

  void write_mark(const MarkFinding& finding) {
    const auto& mark = library_.nature.marks[finding.mark];
    out_.field("title", mark.title);
    out_.field("necessary", mark.necessary);
    out_.field("holds", name_of_mark(finding.holds));
    write_answers(evidence_of(finding, library_, alliance_.answers));
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
    const auto parts = score_parts(assessment_, library_);
    ScorePart together;
    out_.objects("score_rows", parts, [&](const ScorePart& part) {
      out_.field("title", library_.themes[part.theme].title);
      write_points(part);
      together.sure += part.sure;
      together.open += part.open;
      together.most += part.most;
    });
    out_.object("score_together", [&] { write_points(together); });
  }

  void write_points(const ScorePart& part) {
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
        out_.object([&] { write_answer({.question = question, .partner = partner}); });
      out_.end_array();
    });
    out_.object("sides", [&] {
      out_.field("apart", sides_.apart.size());
      out_.field("alike", sides_.alike);
      out_.field("unknown", sides_.unknown);
    });
  }

  void write_weaknesses(const JsonKey& name, std::size_t most) {
    out_.key(name);
    out_.begin_array();
    for (std::size_t rank = 0; rank < std::min(most, diagnosis_.to_mend.size()); ++rank) {
      out_.object([&] {
        out_.field("rank", rank + 1);
        write_finding(weakness(diagnosis_, rank));
      });
    }
    out_.end_array();
  }

  void write_other_findings() {
    out_.key("other_findings");
    out_.begin_array();
    const auto counts_as = [](Status status) {
      return [status](const Finding& finding) { return finding.counted && finding.status == status; };
    };
    write_group("Not known yet", counts_as(Status::open));
    write_group("In order", counts_as(Status::met));
    write_group("Does not apply", counts_as(Status::not_applicable));
    write_group("Beyond the scope, and not counted", [](const Finding& finding) {
      return !finding.counted && (finding.status == Status::met || finding.status == Status::unmet);
    });
    out_.end_array();
  }

  template <class Such>
  void write_group(std::string_view heading, Such is_such) {
    std::vector<Finding> such;
    std::ranges::copy_if(assessment_.findings, std::back_inserter(such), is_such);
    if (such.empty()) return;
    out_.object([&] {
      out_.field("heading", heading);
      out_.field("count", such.size());
      out_.objects("findings", such, [this](const Finding& finding) { write_finding(finding); });
    });
  }

  void write_finding(const Finding& finding) {
    const auto& rule = library_.rules[finding.rule];
    const auto& factor = library_.factor_of(rule);
    const auto id = full_id(rule, library_);
    out_.field("anchor", anchor_name("finding", id));
    out_.field("rule", id);
    out_.field("status", name_of(finding.status));
    out_.field("severity", name_of(rule.severity));
    out_.field("sentence", sentence(finding, alliance_, library_));
    write_answers(evidence_of(finding, library_, alliance_.answers));
    if (rests_on_withheld(finding, library_, alliance_.answers)) out_.field("withheld", withheld_evidence);
    out_.field("remedy", rule.remedy);
    out_.field("takes", in_words(lever_of(finding, library_, alliance_.answers)));
    out_.field("factor", factor.title);
    out_.field("factor_anchor", anchor_name("factor", factor.id));
    out_.field("grade", in_words(factor.grade, factor.mixed));
    out_.field("source", cited_in_words(factor.sources.front(), library_));
    out_.field("sources", all_cited_in_words(factor.sources, library_));
  }

  void write_answers(const std::vector<Evidence>& answers) {
    out_.objects("answers", answers, [this](Evidence slot) { write_answer(slot); });
  }

  void write_answer(Evidence slot) {
    const auto& answers = alliance_.answers;
    const auto& answer = answers.at(slot.question, slot.partner);
    const auto& note = answers.note_of(answer);
    out_.field("slot", slot_name(slot, alliance_, library_));
    out_.field("answer", answer_in_words(slot, alliance_, library_));
    out_.field("place", place_in_words(slot, alliance_, library_));
    out_.field("note", note.because);
    out_.field("noted", note_in_words(slot, alliance_));
  }

  void write_questions(const JsonKey& name, std::size_t most) {
    out_.objects(name, std::span(diagnosis_.to_ask).first(std::min(most, diagnosis_.to_ask.size())),
                 [this](const OpenQuestion& open) {
                   out_.field("ask", ask(open.slot, alliance_, library_));
                   out_.field("slot", slot_name(open.slot, alliance_, library_));
                   out_.field("worth", worth_in_words(open));
                   const auto points = whole_points(open.gain);
                   out_.field("decides_nature", open.decides_nature);
                   out_.field("moves", points == 0 ? "less than 1" : fmt::format("up to {}", points));
                 });
  }

  /// Those of what is to be mended, in the library's order.
  std::vector<Index> factors_told() const {
    std::vector<Index> told;
    for (const auto position : diagnosis_.to_mend)
      told.push_back(library_.rules[assessment_.findings[position].rule].factor);
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
      write_sources(factor.sources);
    });
  }

  void write_sources(std::span<const Source> sources) {
    out_.objects("sources", sources, [this](const Source& source) {
      const auto& work = library_.works[source.work];
      out_.field("cited", cited_in_words(source, library_));
      out_.field("supports", source.supports);
      out_.field("work_anchor", anchor_name("work", work.key));
    });
  }

  void write_context() {
    out_.objects("context_notes", context_, [this](Index index) {
      const auto& note = library_.context[index];
      out_.field("title", note.title);
      out_.field("text", note.text);
      write_sources(note.sources);
    });
  }

  void write_works() {
    std::vector<Index> works;
    for (const auto factor : factors_told()) add_works(library_.factors[factor].sources, works);
    for (const auto note : context_) add_works(library_.context[note].sources, works);
    out_.objects("works", works, [this](Index index) {
      const auto& work = library_.works[index];
      const auto found_at = address(work);
      out_.field("anchor", anchor_name("work", work.key));
      out_.field("citation", full_citation(work));
      out_.field("address", found_at);
      out_.field("link", web_address(found_at));
    });
  }

  JsonWriter& out_;
  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
  std::vector<Index> context_;
  SideBySide sides_;
};

/// One JSON text in the other.
std::string joined(std::string_view report, std::string_view page) {
  return fmt::format("{{\"report\": {}, \"page\": {}}}\n", report, page);
}

}  // namespace

std::string page_data(const Diagnosis& diagnosis, const Library& library) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.object([&] { PageData(out, diagnosis, library).write(); });
  return joined(json(diagnosis, library), out.take());
}

std::string page_data(const Unread& unread, const Library& library) {
  return joined(json(unread, library), "{}");
}

}  // namespace entente::report::html

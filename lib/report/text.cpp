#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "assess/evidence.h"
#include "report/diagnosis-words.h"
#include "report/finding-text.h"
#include "report/words.h"

namespace entente::report {

namespace {

constexpr int mark_column = 13;

class Details {
 public:
  Details(Page& page, const Diagnosis& diagnosis, const Library& library)
      : diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment),
        context_(context_of(alliance_, library_)),
        page_(page) {}

  void put() {
    put_themes();
    put_marks();
    put_weaknesses();
    put_without_sentence("Not known yet", Status::open);
    put_strengths();
    put_without_sentence("Does not apply", Status::not_applicable);
    put_beyond_scope();
    put_context();
    put_changes();
    put_works();
    put_foot();
  }

 private:
  void put_themes() {
    put_section(page_, "Themes");
    constexpr int band_column = 31;
    constexpr int bar_column = 55;
    for (const auto& theme : assessment_.themes) {
      const auto bands = bands_of(theme.score, library_.conventions.bands);
      page_.at(margin + 2)
          .put(library_.themes[theme.theme].title)
          .at(band_column)
          .put(to_text(bands), style_of(bands));
      page_.at(bar_column)
          .bar(whole_points(theme.score.low), whole_points(theme.score.high), bar_columns, style_of(bands));
      page_.put("   ").put(interval_in_words(theme.score)).end();
    }
  }

  void put_marks() {
    put_section(page_, "Is it an alliance?");
    for (const auto& finding : assessment_.nature.marks) {
      const auto& mark = library_.nature.marks[finding.mark];
      page_.at(margin + 2).put(name_of_mark(finding.holds), style_of_mark(finding.holds)).at(mark_column);
      page_.prose(mark.title);
      if (mark.necessary) page_.put("  (necessary)", Style::faint);
      page_.end();
      for (const auto& slot : evidence_of(finding, library_, alliance_.answers))
        put_slot(slot, mark_column + 2);
    }
  }

  static Style style_of_mark(Truth truth) {
    if (truth == Truth::yes) return Style::good;
    return truth == Truth::no ? Style::bad : Style::fair;
  }

  void put_slot(Evidence slot, int column) {
    page_.at(column).put(slot_name(slot, alliance_, library_), Style::faint);
    page_.put(" = ", Style::faint).put(answer_in_words(slot, alliance_, library_), Style::faint);
    page_.put("   ").put(place_in_words(slot, alliance_, library_), Style::faint).end();
  }

  void put_weaknesses() {
    if (diagnosis_.to_mend.empty()) return;
    put_section(page_, "Weaknesses");
    for (std::size_t rank = 0; rank < diagnosis_.to_mend.size(); ++rank) {
      const auto& finding = weakness(diagnosis_, rank);
      const auto& rule = library_.rules[finding.rule];
      put_ranked(page_, rank, finding, diagnosis_, library_);
      put_labelled(page_, "rule", full_id(rule, library_), in_findings);
      if (rank >= told_at_once) {  // the first few are told above
        put_because(page_, finding, diagnosis_, library_, in_findings);
        put_remedy(page_, finding, diagnosis_, library_, in_findings);
      }
      put_evidence(page_, rule, library_, in_findings);
    }
  }

  /// The findings of which there is no more to say than what they rest on.
  void put_without_sentence(std::string_view heading, Status status) {
    if (count(assessment_, status) == 0) return;
    put_section(page_, heading);
    for (const auto& finding : assessment_.findings) {
      if (!finding.counted || finding.status != status) continue;
      page_.at(margin + 2).put(full_id(library_.rules[finding.rule], library_)).end();
      put_answers(finding);
    }
  }

  void put_strengths() {
    if (count(assessment_, Status::met) == 0) return;
    put_section(page_, "In order");
    for (const auto& finding : assessment_.findings) {
      if (finding.counted && finding.status == Status::met) put_brief(finding, Style::plain);
    }
  }

  void put_brief(const Finding& finding, Style style) {
    page_.at(margin + 2).prose(sentence(finding, alliance_, library_), style).end();
    page_.at(in_findings.label).put(full_id(library_.rules[finding.rule], library_), Style::faint).end();
    put_answers(finding);
  }

  /// What decided a finding, in as few lines as will hold it.
  void put_answers(const Finding& finding) {
    std::string answers;
    for (const auto& slot : evidence_of(finding, library_, alliance_.answers)) {
      answers += (answers.empty() ? "" : ", ") + evidence_in_words(slot, alliance_, library_);
    }
    page_.at(in_findings.label).prose(answers, Style::faint).end();
  }

  void put_beyond_scope() {
    const auto is_settled = [](const Finding& finding) {
      return !finding.counted && (finding.status == Status::met || finding.status == Status::unmet);
    };
    if (std::ranges::none_of(assessment_.findings, is_settled)) return;
    put_section(page_, "Beyond the scope, and not counted");
    for (const auto& finding : assessment_.findings) {
      if (is_settled(finding))
        put_brief(finding, finding.status == Status::unmet ? Style::fair : Style::plain);
    }
  }

  void put_context() {
    if (context_.empty()) return;
    put_section(page_, "Context, told and not scored");
    for (const auto index : context_) {
      const auto& note = library_.context[index];
      page_.at(margin + 2).put(note.title, Style::strong).end();
      page_.at(in_findings.label).prose(note.text).end();
      page_.at(in_findings.label).prose(all_cited_in_words(note.sources, library_), Style::faint).end();
    }
  }

  void put_changes() {
    if (library_.changes.empty()) return;
    put_section(page_, "Other than in the bundled library");
    for (const auto change : library_.changes) page_.at(margin + 2).prose(change).end();
  }

  void put_works() {
    const auto works = works_of(diagnosis_, context_, library_);
    if (works.empty()) return;
    put_section(page_, "Works cited");
    for (const auto work : works)
      page_.at(margin + 2).prose(reference(library_.works[work]), Style::faint).end();
  }

  void put_foot() { page_.blank_line().at(margin).prose(conventions(library_), Style::faint).end(); }

  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
  std::vector<Index> context_;
  Page& page_;
};

}  // namespace

void put_details(Page& page, const Diagnosis& diagnosis, const Library& library) {
  Details(page, diagnosis, library).put();
}

std::string text(const Diagnosis& diagnosis, const Library& library, Look look) {
  Page page(look);
  put_first_screen(page, diagnosis, library);
  put_details(page, diagnosis, library);
  return page.take();
}

}  // namespace entente::report

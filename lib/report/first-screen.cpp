#include <fmt/format.h>

#include <algorithm>

#include "report/diagnosis-words.h"
#include "report/finding-text.h"
#include "report/text.h"
#include "report/words.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

constexpr int name_column = 13;
constexpr int value_column = 37;

class FirstScreen {
 public:
  FirstScreen(Page& page, const Diagnosis& diagnosis, const Library& library)
      : diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment),
        page_(page) {}

  void put() {
    put_head();
    put_nature();
    put_condition();
    put_first_to_mend();
    put_first_to_ask();
  }

 private:
  void put_head() {
    page_.put(alliance_.name, Style::strong)
        .put("  ")
        .put_right(facts_in_words(alliance_), Style::faint)
        .end();
    page_.put(alliance_.file, Style::faint);
    if (alliance_.document > 1) page_.put(fmt::format(", description {}", alliance_.document), Style::faint);
    page_.end();
    if (!alliance_.purpose.empty()) page_.prose(alliance_.purpose).end();
    if (const auto reader = reader_in_words(alliance_); !reader.empty())
      page_.prose(reader, Style::faint).end();
    page_.blank_line();
  }

  void put_label(std::string_view label) { page_.at(margin).put(label, Style::faint).at(name_column); }

  void put_nature() {
    const auto verdict = assessment_.nature.verdict;
    put_label("Nature");
    page_.put(name_of(verdict), verdict == Verdict::alliance ? Style::good : Style::fair);
    if (name_of(verdict).size() > value_column - name_column - 2) page_.end();
    page_.at(value_column).put(marks_in_words(assessment_.nature, library_)).end();
    if (verdict != Verdict::alliance) {
      page_.at(name_column).prose(what_follows(verdict), Style::fair).end();
    }
  }

  void put_condition() {
    const auto score = assessment_.score;
    const auto style = style_of(assessment_.bands);
    put_label("Condition");
    page_.put(to_text(assessment_.bands), style).at(value_column);
    page_.bar(whole_points(score.low), whole_points(score.high), bar_columns, style);
    page_.put(fmt::format("   {} of 100, higher is healthier", interval_in_words(score))).end();
    put_caps();
    put_label("Scope");
    const auto scope = listed(alliance_.scope.names());
    page_.put(scope);
    if (display_width(scope) > value_column - name_column - 2) page_.end();
    page_.at(value_column).put(counts_in_words(assessment_)).end();
    put_only_source();
    put_library();
  }

  void put_only_source() {
    const auto source = only_source_in_words(alliance_);
    if (source.empty()) return;
    put_label("Source");
    page_.put("one voice", Style::fair).at(value_column).prose(source).end();
  }

  void put_library() {
    if (library_.changes.empty()) return;
    put_label("Library");
    page_.put("not as bundled", Style::fair).at(value_column);
    page_.put(changes_in_words(library_) + ", told at the end").end();
  }

  void put_caps() {
    const auto caps = caps_in_words(assessment_, library_);
    if (!caps.empty()) page_.at(name_column).prose(caps, Style::bad).end();
  }

  void put_first_to_mend() {
    if (diagnosis_.to_mend.empty()) return;
    put_section(page_, "First to mend");
    for (std::size_t rank = 0; rank < std::min(told_at_once, diagnosis_.to_mend.size()); ++rank) {
      const auto& finding = weakness(diagnosis_, rank);
      put_ranked(page_, rank, finding, diagnosis_, library_);
      put_because(page_, finding, diagnosis_, library_, in_findings);
      put_remedy(page_, finding, diagnosis_, library_, in_findings);
      const auto& factor = library_.factor_of(library_.rules[finding.rule]);
      put_labelled(page_, "source",
                   fmt::format("{}; {}", cited_in_words(factor.sources.front(), library_),
                               in_words(factor.grade, factor.mixed)),
                   in_findings);
    }
  }

  void put_first_to_ask() {
    if (diagnosis_.to_ask.empty()) return;
    put_section(page_, "First to ask");
    for (std::size_t rank = 0; rank < std::min(told_at_once, diagnosis_.to_ask.size()); ++rank) {
      const auto& open = diagnosis_.to_ask[rank];
      page_.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
      page_.prose(ask(open.slot, alliance_, library_), Style::strong).end();
      page_.at(in_findings.label).put(slot_name(open.slot, alliance_, library_)).put("   ");
      page_.put(worth_in_words(open), Style::faint).end();
    }
    if (diagnosis_.to_ask.size() > told_at_once) {
      page_.at(in_findings.label)
          .put(fmt::format("and {} more", diagnosis_.to_ask.size() - told_at_once), Style::faint)
          .end();
    }
  }

  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
  Page& page_;
};

}  // namespace

void put_first_screen(Page& page, const Diagnosis& diagnosis, const Library& library) {
  FirstScreen(page, diagnosis, library).put();
}

}  // namespace entente::report

#include <fmt/format.h>

#include "report/case/case-sections.h"
#include "report/case/reveal-report.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "report/wording/score-breakdown.h"
#include "teach/disagreements.h"

namespace entente::report {

namespace {

std::string years(const CaseStudy& study) {
  return study.to.empty() ? fmt::format("from {}, still running", study.from)
                          : fmt::format("{} to {}", study.from, study.to);
}

std::string documented(const CaseStudy& study) {
  if (study.constructed) return study.documentation;
  return fmt::format("{} (grade {} of A to C)", study.documentation, study.grade);
}

std::string_view in_words(Explained explained) {
  switch (explained) {
    case Explained::no:
      return "the answers do not explain it";
    case Explained::partly:
      return "the answers explain it in part";
    case Explained::yes:
      return "the answers explain it";
  }
  return {};
}

std::string held_against_outcome(Bands bands, Outcome outcome) {
  if (bands.empty()) return to_text(bands);
  const auto fits = name_of(fitting(outcome));
  const auto off = steps_off(bands, outcome);
  if (!off)
    return fmt::format("it cannot tell: {}, which fits the outcome {}, is one of what is possible", fits,
                       name_of(outcome));
  if (*off == 0) return fmt::format("it was right: {} fits the outcome {}", fits, name_of(outcome));
  return fmt::format("it was wrong by {}: {} would have fitted the outcome {}",
                     *off == 1 ? "one step" : "two steps", fits, name_of(outcome));
}

class Revelation {
 public:
  Revelation(TextPage& page, const Diagnosis& diagnosis, const Library& library)
      : page_(page), diagnosis_(diagnosis), library_(library), study_(*diagnosis.alliance.case_study) {}

  void put() {
    add_outcome();
    add_librarys_part();
    add_hindsight(page_, study_, library_);
    add_lesson();
    add_sources();
  }

 private:
  void add_outcome() {
    const auto& alliance = diagnosis_.alliance;
    page_.prose(alliance.name, Style::strong).end();
    page_.prose(fmt::format("{} · {}", fmt::join(alliance.form, ", "), years(study_)), Style::faint).end();
    page_.blank_line();
    add_labelled(page_, "outcome", name_of(study_.outcome), in_cases, Style::strong);
    add_labelled(page_, "what happened", study_.happened, in_cases);
    add_if_any("otherwise", study_.otherwise);
    add_if_any("beyond them", study_.beyond);
    add_labelled(page_, "explained", in_words(study_.explained), in_cases);
    add_labelled(page_, "documented", documented(study_), in_cases);
  }

  void add_if_any(std::string_view label, std::string_view text) {
    if (!text.empty()) add_labelled(page_, label, text, in_cases);
  }

  void add_librarys_part() {
    add_section(page_, "Was the library right?");
    add_librarys_condition(page_, diagnosis_, library_);
    add_labelled(page_, "verdict", held_against_outcome(diagnosis_.assessment.bands, study_.outcome),
                 in_cases);
    const auto positions = disagreements(diagnosis_.assessment, study_.outcome);
    add_labelled(page_, "at odds", at_odds_in_words(positions.size()), in_cases);
    const auto points = points_of_findings(diagnosis_.assessment);
    for (const auto position : positions)
      add_finding(diagnosis_.assessment.findings[position], points[position]);
  }

  std::string at_odds_in_words(std::size_t count) const {
    if (study_.outcome == Outcome::mixed) return "no rule can be, with an outcome that was mixed";
    const std::string_view status = study_.outcome == Outcome::success ? "unmet" : "met";
    if (count == 0) return fmt::format("no rule that counts was {}", status);
    return fmt::format("a {}, and yet these rules were {}; those that weigh most come first",
                       name_of(study_.outcome), status);
  }

  void add_finding(const Finding& finding, long hundredths) {
    page_.at(margin + 2).put("·").at(margin + 4);
    page_.prose(sentence(finding, diagnosis_.alliance, library_)).end();
    const auto id = full_id(library_.rules[finding.rule], library_);
    const auto points = points_in_words(hundredths);
    page_.at(margin + 4).prose(fmt::format("{}, {} points", id, points), Style::faint).end();
  }

  void add_lesson() {
    add_section(page_, "What it teaches");
    page_.at(margin + 2).prose(study_.teaches).end();
    add_section(page_, "For discussion");
    add_numbered(page_, study_.questions);
  }

  void add_sources() {
    add_section(page_, "Sources");
    for (const auto& source : study_.sources) {
      page_.at(margin + 2).prose(source.name).end();
      if (!source.url.empty()) page_.at(margin + 4).put(source.url, Style::faint).end();
    }
  }

  TextPage& page_;
  const Diagnosis& diagnosis_;
  const Library& library_;
  const CaseStudy& study_;
};

}  // namespace

std::string reveal(std::string_view id, const Diagnosis& diagnosis, const Library& library,
                   TextLayout layout) {
  TextPage page(layout);
  Revelation(page, diagnosis, library).put();
  page.blank_line();
  page.prose(fmt::format("Every rule: entente assess examples/cases/{}.yaml, in the source tree.", id),
             Style::faint)
      .end();
  return page.take();
}

}  // namespace entente::report

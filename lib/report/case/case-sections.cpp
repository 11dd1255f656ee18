#include "report/case/case-sections.h"

#include <fmt/format.h>

#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "teach/clues.h"

namespace entente::report {

namespace {

constexpr Columns in_lists = {.label = margin + 2, .text = margin + 4};

void add_item(TextPage& page, std::string_view text) {
  add_labelled(page, "·", text, in_lists);
}

void add_partners(TextPage& page, const std::vector<Partner>& partners) {
  constexpr Columns below_name = {.label = in_lists.text, .text = in_lists.text + 8};
  add_section(page, "Partners");
  for (const auto& partner : partners) {
    const auto kind = partner.kind.empty() ? "" : fmt::format(", {}", partner.kind);
    page.at(in_lists.label).prose(partner.name + kind, Style::strong).end();
    const auto in_words = [](const std::vector<std::string>& things) {
      return fmt::format("{}", fmt::join(things, "; "));
    };
    if (!partner.contributes.empty()) add_labelled(page, "brings", in_words(partner.contributes), below_name);
    if (!partner.needs.empty()) add_labelled(page, "needs", in_words(partner.needs), below_name);
  }
}

void add_story(TextPage& page, const CaseStudy& study) {
  add_section(page, "The story");
  bool is_first = true;
  for (const auto& paragraph : study.narrative) {
    if (!is_first) page.blank_line();
    page.at(in_lists.label).prose(paragraph).end();
    is_first = false;
  }
}

std::string_view heading(std::string_view theme, const Library& library) {
  const auto* known = library.find_theme(theme);
  return known == nullptr ? "Is it an alliance?" : known->title;
}

void add_known(TextPage& page, const Alliance& alliance, const Library& library) {
  add_section(page, "What is known");
  std::string_view theme;
  for (const auto& clue : clues(alliance, library)) {
    const auto own = theme_of(library.questions[clue.question].path);
    if (own != theme) page.at(in_lists.label).put(heading(own, library), Style::strong).end();
    theme = own;
    add_item(page, to_text(clue, alliance));
  }
}

void add_unknown(TextPage& page, const Alliance& alliance, const Library& library) {
  const auto unknown = unknown_answers(alliance, library);
  if (unknown.empty()) return;
  add_section(page, "What nobody could find out");
  for (const auto slot : unknown) add_item(page, ask(slot, alliance, library));
}

}  // namespace

std::string case_facts(const Alliance& alliance) {
  const auto& study = *alliance.case_study;
  const auto kind = study.constructed ? std::string{"constructed"}
                                      : fmt::format("documented (grade {} of A to C)", study.grade);
  return fmt::format("{} · from {} · {} partners · {}", fmt::join(alliance.form, ", "), study.from,
                     alliance.partners.size(), kind);
}

void add_case(TextPage& page, const Case& study, const Library& library) {
  const auto& alliance = study.alliance;
  page.prose(alliance.name, Style::strong).end();
  page.prose(case_facts(alliance), Style::faint).end();
  page.blank_line();
  add_labelled(page, "covers", study.study().window, in_cases);
  add_labelled(page, "purpose", alliance.purpose, in_cases);
  add_partners(page, alliance.partners);
  add_story(page, study.study());
  add_known(page, alliance, library);
  add_unknown(page, alliance, library);
}

void add_numbered(TextPage& page, const std::vector<std::string>& texts) {
  constexpr Columns numbered = {.label = in_lists.label, .text = in_lists.label + 3};
  for (std::size_t i = 0; i < texts.size(); ++i)
    add_labelled(page, fmt::to_string(i + 1), texts[i], numbered);
}

void add_changed_library(TextPage& page, const Library& library) {
  if (library.changes.empty()) return;
  add_labelled(page, "library", fmt::format("not as bundled: {}", fmt::join(library.changes, "; ")),
               in_cases);
}

void add_librarys_condition(TextPage& page, const Diagnosis& diagnosis, const Library& library) {
  const auto& assessment = diagnosis.assessment;
  add_labelled(page, "condition", condition_in_words(assessment), in_cases, style_of(assessment.bands));
  add_changed_library(page, library);
}

std::vector<std::string> paths_disclosed_later(const CaseStudy& study, const Library& library) {
  std::vector<std::string> paths;
  for (const auto question : study.disclosed_later) paths.emplace_back(library.questions[question].path);
  return paths;
}

void add_hindsight(TextPage& page, const CaseStudy& study, const Library& library) {
  add_section(page, "Hindsight");
  const auto paths = paths_disclosed_later(study, library);
  add_labelled(page, "told later", paths.empty() ? "no answer" : listed(paths), in_cases);
  add_labelled(page, "be careful", study.hindsight, in_cases);
}

}  // namespace entente::report

#include "report/library/factor-report.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/example-text.h"
#include "report/text/finding-text.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr Columns columns = {.label = 4, .text = 14};

void add_heading(TextPage& page, std::string_view heading) {
  page.blank_line().put(heading, Style::strong).end();
}

void add_question(TextPage& page, const Question& question, const Library& library) {
  page.at(margin).put(question.path, Style::strong);
  if (question.of == Subject::partner) page.follow("asked of each partner", 2, columns.label, Style::faint);
  if (question.core) page.follow("core", 2, columns.label, Style::faint);
  page.end();
  page.at(columns.label).prose(ask_generally(question)).end();
  const auto& scale = library.scale_of(question);
  for (std::size_t value = 0; value < question.anchors.size(); ++value) {
    add_labelled(page, scale.values[value], question.anchors[value], columns);
  }
  page.at(columns.label)
      .put(question.lever == Lever::never
               ? "once so, not to be changed"
               : fmt::format("management can change it in {}", name_of(question.lever)),
           Style::faint)
      .end();
}

/// Without what the answers look like, which stands where the question is asked.
void add_borrowed(TextPage& page, const Factor& factor, const Library& library) {
  const auto borrowed = borrowed_questions(factor, library);
  if (borrowed.empty()) return;
  add_heading(page, "Asked elsewhere, and used here");
  for (const auto index : borrowed) {
    const auto& question = library.questions[index];
    page.at(margin).put(question.path, Style::strong).end();
    page.at(columns.label).prose(ask_generally(question)).end();
  }
}

void add_rule(TextPage& page, const Rule& rule, const Library& library) {
  const Columns wide = {.label = columns.label, .text = columns.text + 2};
  page.at(margin).put(full_id(rule, library), Style::strong);
  page.follow(name_of(rule.severity), 2, wide.label, style_of(rule.severity));
  page.follow(fmt::format("weight {}", rule.weight), 2, wide.label, Style::faint).end();
  if (!rule.when.empty()) add_labelled(page, "applies if", to_text(rule.when, library), wide);
  add_labelled(page, "healthy if", to_text(rule.healthy, library), wide);
  add_labelled(page, "unmet", fill(rule.unmet, "{partners}", "(partners)"), wide);
  add_labelled(page, "met", fill(rule.met, "{partners}", "(partners)"), wide);
  add_labelled(page, "do", fmt::format("{} ({})", rule.remedy, in_words(lever_of(rule, library))), wide);
}

void add_example(TextPage& page, const Example& example, const Library& library) {
  const auto told = tell(example, library);
  page.at(margin).prose(example.name, Style::strong).end();
  std::string_view label = "given";
  for (const auto& given : told.given) {
    const auto path = library.questions[given.question].path;
    add_labelled(page, label, fmt::format("{} ({})", given.words, path), columns);
    label = "";
  }
  if (told.given.empty()) add_labelled(page, label, "nothing answered", columns);
  for (const auto& finding : told.findings) {
    add_labelled(page, name_of(finding.status), finding.sentence, columns);
  }
}

void add_examples(TextPage& page, const Factor& factor, const Library& library) {
  for (const auto outcome : outcome_order) {
    const auto matches = [outcome](const Example& example) { return outcome_of(example) == outcome; };
    if (std::ranges::none_of(factor.examples, matches)) continue;
    add_heading(page, cases_in_words(outcome));
    for (const auto& example : factor.examples) {
      if (matches(example)) add_example(page, example, library);
    }
  }
}

/// Its line of the catalogue.
void add_entry(TextPage& page, const Factor& factor, const Library& library) {
  const int title_column = page.width() < columns_for_two ? margin + 4 : 34;
  page.at(margin).put(factor.id).at_or_below(title_column);
  page.prose(fmt::format("{} ({}{})", factor.title, name_of(factor.grade), factor.mixed ? ", mixed" : ""));
  if (const auto left_out = left_out_in_words(factor, library); !left_out.empty())
    page.follow(left_out, 2, title_column, Style::fair);
  page.end();
}

}  // namespace

std::string catalogue(const Library& library, TextLayout layout) {
  TextPage page(layout);
  for (std::size_t theme = 0; theme < library.themes.size(); ++theme) {
    if (theme > 0) page.blank_line();
    page.prose(library.themes[theme].title, Style::strong);
    page.follow(library.themes[theme].id, 2, margin, Style::faint).end();
    page.at(margin).prose(library.themes[theme].about, Style::faint).end();
    for (const auto& factor : library.factors) {
      if (factor.theme != theme) continue;
      add_entry(page, factor, library);
    }
  }
  page.blank_line();
  page.prose(fmt::format("{} factors, {} rules. Grades of evidence: A meta-analysis or review, B several "
                         "studies, C one study "
                         "or cases, D theory and practitioners. `entente factors ID` shows one factor.",
                         library.factors.size(), library.rules.size()),
             Style::faint);
  page.end();
  return page.take();
}

std::string factor_list(std::span<const Factor* const> factors, const Library& library, TextLayout layout) {
  TextPage page(layout);
  for (const auto* factor : factors) add_entry(page, *factor, library);
  page.blank_line();
  page.prose(fmt::format("{} of {} factors. `entente factors ID` shows one factor.", factors.size(),
                         library.factors.size()),
             Style::faint);
  page.end();
  return page.take();
}

std::string factor_page(const Factor& factor, const Library& library, TextLayout layout) {
  TextPage page(layout);
  page.prose(factor.title, Style::strong).end();
  page.prose(
      fmt::format("{}/{} · {} factor", library.theme_of(factor).id, factor.id, name_of(factor.direction)),
      Style::faint);
  page.end();
  if (const auto left_out = left_out_in_words(factor, library); !left_out.empty())
    page.prose(capitalised(left_out) + ".", Style::fair).end();
  page.blank_line().prose(factor.claim).end();
  add_heading(page, "Evidence");
  page.at(margin).prose(in_words(factor.grade, factor.mixed)).end();
  for (const auto& source : factor.sources) {
    page.at(margin).put("·").at(margin + 2);
    page.prose(fmt::format("{}: {}", cited_in_words(source, library), source.supports)).end();
  }
  add_heading(page, "Limits");
  page.at(margin).prose(factor.limits).end();
  if (!factor.questions.empty()) add_heading(page, "Questions");
  for (const auto question : factor.questions) add_question(page, library.questions[question], library);
  add_borrowed(page, factor, library);
  add_heading(page, "Rules");
  for (const auto& rule : factor.rules) add_rule(page, rule, library);
  add_examples(page, factor, library);
  add_heading(page, "References");
  std::vector<Index> works;
  add_works(factor.sources, works);
  for (const auto work : works) page.at(margin).prose(reference(library.works[work])).end();
  return page.take();
}

std::string bibliography(std::span<const Work> works, TextLayout layout) {
  constexpr int text_column = 18;
  TextPage page(layout);
  for (const auto& work : works)
    page.put(work.key, Style::strong).at(text_column).prose(reference(work)).end();
  return page.take();
}

std::string bibliography_audit(std::span<const Work> works, TextLayout layout) {
  constexpr int text_column = 18;
  TextPage page(layout);
  std::size_t count = 0;
  for (const auto& work : works) {
    const auto remarks = audit(work);
    if (remarks.empty()) continue;
    ++count;
    page.put(work.key, Style::strong).at(text_column).prose(reference(work)).end();
    for (const auto& remark : remarks) page.at(text_column).prose(remark, Style::fair).end();
  }
  if (count > 0) page.blank_line();
  page.prose(fmt::format("{} of {} works have something left to verify.", count, works.size()), Style::faint)
      .end();
  return page.take();
}

std::string bibliography_bibtex(std::span<const Work> works) {
  std::string text;
  for (const auto& work : works) text += bibtex(work) + "\n";
  return text;
}

}  // namespace entente::report

#include <fmt/format.h>

#include "assess/evidence.h"
#include "report/acceptance-words.h"
#include "report/finding-text.h"
#include "report/text.h"
#include "report/words.h"

namespace entente::report {

namespace {

constexpr Columns columns = {.label = 2, .text = 12};

std::string_view in_words(Truth truth) {
  switch (truth) {
    case Truth::yes:
      return "holds";
    case Truth::no:
      return "does not hold";
    case Truth::open:
      return "open";
    case Truth::not_applicable:
      return "does not apply";
  }
  return {};
}

Style style_of(Status status) {
  if (status == Status::met) return Style::good;
  return status == Status::unmet ? Style::bad : Style::fair;
}

/// What a combination asks of the parts that are listed below it; empty for a condition without parts.
std::string combination(const Step& step) {
  switch (step.kind) {
    case Step::Kind::all:
      return "all of";
    case Step::Kind::any:
      return "any of";
    case Step::Kind::at_least:
      return fmt::format("at least {} of", step.number);
    case Step::Kind::none:
      return "not";
    default:
      return {};
  }
}

/// A condition with what became of it, and its parts below it.
void put_condition(const Sheet& sheet, Condition condition, int column) {
  const auto truth = evaluate(condition, sheet.library, sheet.alliance().answers);
  const auto combined = combination(condition.front());
  sheet.page.at(column).prose(combined.empty() ? to_text(condition, sheet.library) : combined);
  sheet.page.follow(in_words(truth), 2, column, Style::strong).end();
  if (combined.empty()) return;
  for_each_child(condition, [&](Condition child) { put_condition(sheet, child, column + 2); });
}

}  // namespace

std::string why(const Rule& rule, const Diagnosis& diagnosis, const Library& library, Look look) {
  const auto& finding = diagnosis.assessment.findings[library.index_of(rule)];
  Page page(look);
  const Sheet sheet{.page = page, .diagnosis = diagnosis, .library = library};
  page.put(full_id(rule, library), Style::strong);
  page.follow(name_of(finding.status), 2, columns.label, style_of(finding.status));
  page.follow(name_of(rule.severity), 2, columns.label).end();
  page.prose(sentence(finding, diagnosis.alliance, library)).end();
  if (!finding.counted) page.prose("Beyond the declared scope, and so not counted.", Style::fair).end();
  for (const auto& [acceptance, standing] : stale_acceptances(diagnosis.alliance, diagnosis.assessment)) {
    if (acceptance.rule == finding.rule)
      page.prose(capitalised(stale_in_words(standing)) + ".", Style::fair).end();
  }
  page.blank_line();
  const auto put_part = [&](std::string_view label, Condition condition) {
    page.at(columns.label).put(label, Style::faint);
    put_condition(sheet, condition, columns.text);
  };
  if (!rule.when.empty()) put_part("applies if", rule.when);
  put_part("healthy if", rule.healthy);
  put_because(sheet, finding, columns);
  put_accepted(sheet, finding, columns);
  page.blank_line();
  if (finding.status == Status::open) {
    for (const auto& slot : evidence_of(finding, library, diagnosis.alliance.answers))
      put_labelled(page, "ask", ask(slot, diagnosis.alliance, library), columns);
  }
  put_labelled(page, "do", rule.remedy, columns);
  put_evidence(sheet, rule, columns);
  return page.take();
}

}  // namespace entente::report

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "advise/resolutions.h"
#include "report/text/finding-text.h"
#include "report/text/text-report.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/general-wording.h"

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
std::string combination(const ConditionNode& step) {
  switch (step.kind) {
    case ConditionNode::Kind::all:
      return "all of";
    case ConditionNode::Kind::any:
      return "any of";
    case ConditionNode::Kind::at_least:
      return fmt::format("at least {} of", step.number);
    case ConditionNode::Kind::none:
      return "not";
    case ConditionNode::Kind::compare:
    case ConditionNode::Kind::spread:
    case ConditionNode::Kind::any_partner:
      return {};
  }
  return {};
}

/// Conditions as trees: each with what became of it, and below it its parts, or the answers that it looks at.
class Tree {
 public:
  explicit Tree(const RenderContext& context) : context_(context) {}

  void put(Condition condition, int column) {
    const auto truth = evaluate(condition, context_.library, context_.alliance().answers);
    const auto combined = combination(condition.front());
    context_.page.at(column).prose(combined.empty() ? to_text(condition, context_.library) : combined);
    context_.page.follow(in_words(truth), 2, column, Style::strong).end();
    if (combined.empty()) return add_answers(condition, column + 2);
    for_each_child(condition, [&](Condition child) { put(child, column + 2); });
  }

 private:
  void add_answers(Condition condition, int column) {
    for (const auto& step : condition) {
      if (!step.asks()) continue;
      for (std::size_t who = 0;
           who < slot_count(context_.library.questions[step.question], context_.alliance()); ++who) {
        const AnswerRef slot{.question = step.question, .partner = who};
        if (context_.alliance().answers.is_visible(slot.question, who)) add_answer(slot, column);
      }
    }
  }

  /// With its place, and at its first time with what was noted beside it.
  void add_answer(AnswerRef slot, int column) {
    context_.page.at(column);
    report::add_answer(context_, slot, column, Style::plain);
    if (std::ranges::find(told_, slot) != told_.end()) return;
    told_.push_back(slot);
    add_note(context_, slot, column + 2);
  }

  const RenderContext& context_;
  std::vector<AnswerRef> told_;
};

/// "met with yes; unmet with no or partly".
std::string outcomes_in_words(const Resolution& resolution, const Library& library) {
  constexpr std::array<std::string_view, status_names.size()> words = {
      "met with", "unmet with", "still open with", "out of consideration with"};
  const auto& scale = library.scale_of(library.questions[resolution.slot.question]);
  std::string text;
  for (std::size_t status = 0; status < words.size(); ++status) {
    const auto values = resolution.values[status];
    if (values == 0) continue;
    const auto which = values == all_values(scale) ? std::string("any answer") : to_text(scale, values);
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", words[status], which);
  }
  return text;
}

void add_what_settles(const RenderContext& context, const Rule& rule) {
  for (const auto& resolution : resolutions_of(rule, context.alliance().answers, context.library)) {
    add_labelled(context.page, "ask", ask(resolution.slot, context.alliance(), context.library), columns);
    context.page.at(columns.text)
        .prose(slot_name(resolution.slot, context.alliance(), context.library), Style::faint);
    context.page.follow(outcomes_in_words(resolution, context.library), 3, columns.text + 2, Style::faint)
        .end();
  }
}

void add_nearest_mend(const RenderContext& context, const Rule& rule) {
  std::vector<std::string> fixes;
  for (const auto& fix : nearest_fix(rule, context.alliance(), context.library)) {
    const auto& question = context.library.questions[fix.slot.question];
    fixes.push_back(
        fmt::format("{} from {} to {}{}", slot_name(fix.slot, context.alliance(), context.library),
                    answer_in_words(fix.slot, context.alliance(), context.library),
                    context.library.scale_of(question).values[fix.to],
                    question.lever == Lever::never ? ", which management cannot change once done" : ""));
  }
  add_labelled(context.page, "nearest", fixes.empty() ? "no change of answers meets it" : listed(fixes),
               columns);
}

/// The rule, what it says of the alliance, and how grave that is where it is unmet.
void add_outcome(const RenderContext& context, const Finding& finding, int column) {
  const auto& rule = context.rule_of(finding);
  auto& page = context.page;
  page.at(column).put(full_id(rule, context.library), Style::strong);
  page.follow(name_of(finding.status), 2, column + 2, style_of(finding.status));
  page.follow(name_of(rule.severity), 2, column + 2).end();
  page.at(column).prose(sentence(finding, context.alliance(), context.library)).end();
}

}  // namespace

std::string why(const Rule& rule, const Diagnosis& diagnosis, const Library& library, TextLayout layout) {
  const auto& finding = diagnosis.assessment.findings[library.index_of(rule)];
  TextPage page(layout);
  const RenderContext context{.page = page, .diagnosis = diagnosis, .library = library};
  add_outcome(context, finding, 0);
  if (const auto left_out = left_out_in_words(library.factor_of(rule), library); !left_out.empty())
    page.prose(fmt::format("Its factor is {}, so it does not apply.", left_out), Style::fair).end();
  if (!finding.counted) page.prose("Beyond the declared scope, and so not counted.", Style::fair).end();
  for (const auto& [acceptance, acceptance_status] :
       stale_acceptances(diagnosis.alliance, diagnosis.assessment)) {
    if (acceptance.rule == finding.rule)
      page.prose(capitalised(stale_in_words(acceptance_status)) + ".", Style::fair).end();
  }
  page.blank_line();
  Tree tree(context);
  const auto add_part = [&](std::string_view label, Condition condition) {
    page.at(columns.label).put(label, Style::faint);
    tree.put(condition, columns.text);
  };
  if (!rule.when.empty()) add_part("applies if", rule.when);
  add_part("healthy if", rule.healthy);
  add_accepted(context, finding, columns);
  page.blank_line();
  if (finding.status == Status::open) add_what_settles(context, rule);
  if (finding.status == Status::unmet) add_nearest_mend(context, rule);
  add_labelled(page, "do", rule.remedy, columns);
  add_evidence(context, rule, columns);
  return page.take();
}

std::string rule_list(std::span<const Rule* const> rules, const Diagnosis& diagnosis, const Library& library,
                      TextLayout layout) {
  TextPage page(layout);
  const RenderContext context{.page = page, .diagnosis = diagnosis, .library = library};
  for (const auto* rule : rules) {
    const auto& finding = diagnosis.assessment.findings[library.index_of(*rule)];
    add_outcome(context, finding, 0);
    if (!finding.counted) page.prose("Beyond the declared scope, and so not counted.", Style::fair).end();
    page.blank_line();
  }
  page.prose(fmt::format("`entente why {} RULE` explains one of them.", diagnosis.alliance.file),
             Style::faint)
      .end();
  return page.take();
}

}  // namespace entente::report

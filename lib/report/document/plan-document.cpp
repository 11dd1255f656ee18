#include "report/document/plan-document.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "report/document/alliance-blocks.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

/// "2 changes, about 8 weeks of management effort, then fragile, 52–70 of 100".
std::string plan_in_words(const Plan& plan) {
  return fmt::format("{} {}, about {} {} of management effort, then {}, {} of 100", plan.steps.size(),
                     plan.steps.size() == 1 ? "change" : "changes", plan.effort,
                     plan.effort == 1 ? "week" : "weeks", to_text(plan.bands), interval_in_words(plan.score));
}

std::string target_in_words(double target, const Library& library) {
  const auto& bands = library.conventions.bands;
  std::string band;
  if (target == bands.sound) band = "sound, ";
  if (target == bands.fragile) band = "fragile, ";
  return fmt::format(
      "{}at least {} of 100 whatever the open answers are, and no critical rule that is unmet or may be",
      band, target);
}

std::string efforts_in_words(const Library& library) {
  const auto& [days, weeks, months] = library.conventions.efforts;
  return fmt::format(
      "Effort is in weeks of management: a change that takes days counts {}, weeks {}, months {}, a "
      "convention of Entente, taken from no study. That a change helps is what the works cited say, each "
      "within its limits; no study has tested such a plan.",
      days, weeks, months);
}

class PlanDocument {
 public:
  PlanDocument(const Diagnosis& diagnosis, const Library& library)
      : diagnosis_(diagnosis), alliance_(diagnosis.alliance), library_(library) {}

  Document make(const PlanRequest& request, const Plans& plans) {
    add(masthead_of(alliance_, "A plan"));
    add(condition_of(diagnosis_, library_));
    add(Labels{
        {{.label = "Target", .lines = {{.line = {plain(target_in_words(request.target, library_))}}}}}});
    if (diagnosis_.assessment.bands.empty()) {
      add_paragraph(tag("There is nothing to judge, and so nothing to plan.", Tone::fair));
    } else if (plans.is_there) {
      add_paragraph(tag("The target is reached as things are.", Tone::good));
    } else if (plans.plans.empty()) {
      add_why_not(plans);
    } else {
      add_plans(plans);
    }
    add(Paragraph{.text = {plain(efforts_in_words(library_))}, .is_note = true});
    add(conventions_of(library_));
    return std::move(document_);
  }

 private:
  template <class Content>
  void add(Content content) {
    document_.blocks.push_back({std::move(content)});
  }

  void add_paragraph(Span span) { add(Paragraph{.text = {std::move(span)}}); }

  void add_plans(const Plans& plans) {
    const auto& first = plans.plans.front();
    add(Section{.id = "plan",
                .heading = "Smallest set of changes: " + plan_in_words(first),
                .blocks = {{steps_of(first)}}});
    int number = 1;
    for (const auto& other : std::span(plans.plans).subspan(1)) {
      List list;
      for (const auto& step : other.steps) list.items.push_back({.line = change_of(step, first)});
      add(Section{.id = fmt::format("plan-{}", ++number),
                  .heading = "Alternative: " + plan_in_words(other),
                  .blocks = {{std::move(list)}}});
    }
    add_paragraph(plain(proof_in_words(plans)));
  }

  static std::string proof_in_words(const Plans& plans) {
    if (!plans.is_exact) {
      return "There are too many partners to check every combination of changes: a smaller set of changes "
             "may "
             "exist.";
    }
    const auto below = plans.below ? fmt::format(" With less, at most {} can be guaranteed.",
                                                 whole_points(plans.below->score.low))
                                   : std::string{};
    return fmt::format(
        "No smaller set of changes reaches the target (all combinations of {} answers were checked).{}",
        plans.answers, below);
  }

  Ranking steps_of(const Plan& plan) const {
    Ranking ranking;
    for (std::size_t rank = 0; rank < plan.steps.size(); ++rank) {
      const auto& step = plan.steps[rank];
      RankedItem item{.sentence = {strong(fmt::format("{} {}", slot_name(step.slot, alliance_, library_),
                                                      change_in_words(step))),
                                   aside(fmt::format("then at least {}", whole_points(step.score.low)))}};
      add_label(item, "owner", fmt::format("{} · {}", owner_of(step), lever_in_words(step)));
      add_cleared(item, plan, rank);
      ranking.items.push_back(std::move(item));
    }
    return ranking;
  }

  static void add_label(RankedItem& item, std::string label, std::string text) {
    item.labels.push_back({.label = std::move(label), .lines = {{.line = {plain(std::move(text))}}}});
  }

  /// What has to be done for a rule is said with the first step towards it.
  void add_cleared(RankedItem& item, const Plan& plan, std::size_t rank) const {
    Labelled cleared{.label = "clears", .lines = {}};
    for (const auto rule : plan.steps[rank].clears) {
      const auto clears_it = [rule](const PlanStep& step) {
        return std::ranges::find(step.clears, rule) != step.clears.end();
      };
      const auto first = std::ranges::find_if(plan.steps, clears_it) - plan.steps.begin() + 1;
      const bool is_said_before = static_cast<std::size_t>(first) <= rank;
      cleared.lines.push_back(is_said_before
                                  ? ListItem{.line = {code_span(full_id(library_.rules[rule], library_)),
                                                      aside(fmt::format("with step {}", first))}}
                                  : item_of(library_.rules[rule]));
    }
    if (!cleared.lines.empty()) item.labels.push_back(std::move(cleared));
  }

  /// A rule that a step clears, what to do, and who says so.
  ListItem item_of(const Rule& rule) const {
    const auto& factor = library_.factor_of(rule);
    return {.line = {code_span(full_id(rule, library_)),
                     tag(std::string(name_of(rule.severity)), tone_of(rule.severity))},
            .items = {{.line = {plain(std::string(rule.remedy))}},
                      {.line = {faint(fmt::format("{}; {}", cited_in_words(factor.sources.front(), library_),
                                                  in_words(factor.grade, factor.mixed)))}}}};
  }

  /// A change of another plan than the first.
  Line change_of(const PlanStep& step, const Plan& first) const {
    const bool is_new = std::ranges::find(first.steps, step.slot, &PlanStep::slot) == first.steps.end();
    auto name = slot_name(step.slot, alliance_, library_);
    Line line = {is_new ? strong(std::move(name)) : plain(std::move(name)), plain(change_in_words(step)),
                 aside(lever_in_words(step))};
    if (is_new) line.push_back(aside("instead"));
    return line;
  }

  void add_why_not(const Plans& plans) {
    List reasons;
    const auto add_reason = [&](std::string text) {
      reasons.items.push_back({.line = {plain(std::move(text))}});
    };
    if (plans.needs) add_reason(fmt::format("It takes effort {}, which is over the budget.", *plans.needs));
    for (const auto rule : plans.stuck) {
      add_reason(fmt::format("{} is critical, and nothing that may be changed clears it.",
                             full_id(library_.rules[rule], library_)));
    }
    if (!plans.closest_match) {
      add_reason("Too many answers depend on each other for all combinations to be checked.");
    } else if (!plans.needs && plans.stuck.empty()) {
      add_reason(
          "All that may be changed is not enough; what else is missing is not in management's hands, is to "
          "stay as it is, or is not known.");
    }
    add(Section{.id = "no-plan", .heading = "No plan reaches the target", .blocks = {{std::move(reasons)}}});
    if (!plans.closest_match) return;
    add(Section{.id = "plan",
                .heading = "Best achievable: " + plan_in_words(*plans.closest_match),
                .blocks = {{steps_of(*plans.closest_match)}}});
  }

  /// "from partly to yes".
  std::string change_in_words(const PlanStep& step) const {
    const auto& scale = library_.scale_of(library_.questions[step.slot.question]);
    return fmt::format("from {} to {}", answer_in_words(step.slot, alliance_, library_),
                       scale.values[step.to]);
  }

  std::string_view owner_of(const PlanStep& step) const {
    const bool is_joint = library_.questions[step.slot.question].of == Subject::alliance;
    return is_joint ? std::string_view{"all partners"} : alliance_.partners[step.slot.partner].name;
  }

  std::string lever_in_words(const PlanStep& step) const {
    return in_words(library_.questions[step.slot.question].lever);
  }

  const Diagnosis& diagnosis_;
  const Alliance& alliance_;
  const Library& library_;
  Document document_;
};

}  // namespace

Document plan_document(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                       const Library& library) {
  return PlanDocument(diagnosis, library).make(request, plans);
}

}  // namespace entente::report

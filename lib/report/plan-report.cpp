#include "report/plan-report.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/text/text-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

constexpr int label_column = 13;

/// "partly to yes", "not answered to yes".
std::string change_in_words(const PlanStep& step, const Alliance& alliance, const Library& library) {
  const auto& scale = library.scale_of(library.questions[step.slot.question]);
  return fmt::format("from {} to {}", answer_in_words(step.slot, alliance, library), scale.values[step.to]);
}

std::string_view holder(const PlanStep& step, const Alliance& alliance, const Library& library) {
  const bool is_joint = library.questions[step.slot.question].of == Subject::alliance;
  return is_joint ? std::string_view{"all partners together"} : alliance.partners[step.slot.partner].name;
}

std::string plan_in_words(const Plan& plan) {
  return fmt::format("{} {}, effort {}: then {}, {} of 100", plan.steps.size(),
                     plan.steps.size() == 1 ? "change" : "changes", plan.effort, to_text(plan.bands),
                     interval_in_words(plan.score));
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
      "Effort is about weeks of management: a change that takes days counts {}, weeks {}, months {}, a "
      "convention of "
      "Entente, taken from no study. That a change helps is what the works cited say, each within its "
      "limits; no "
      "study has tested such a plan.",
      days, weeks, months);
}

class PlanPage {
 public:
  PlanPage(TextPage& page, const Diagnosis& diagnosis, const Library& library)
      : page_(page), context_{.page = page, .diagnosis = diagnosis, .library = library}, library_(library) {}

  void put(const PlanRequest& request, const Plans& found) {
    add_head(context_);
    add_condition(context_);
    page_.at(margin)
        .put("Target", Style::faint)
        .at(label_column)
        .prose(target_in_words(request.target, library_))
        .end();
    if (context_.assessment().bands.empty()) {
      page_.blank_line()
          .at(margin)
          .put("There is nothing to judge, and so nothing to plan.", Style::fair)
          .end();
    } else if (found.is_there) {
      page_.blank_line().at(margin).put("The target is reached as things are.", Style::good).end();
    } else if (found.plans.empty()) {
      add_why_not(found);
    } else {
      add_plans(found);
    }
    page_.blank_line().at(margin).prose(efforts_in_words(library_), Style::faint).end();
    page_.at(margin).prose(conventions(library_), Style::faint).end();
  }

 private:
  const Alliance& alliance() const { return context_.alliance(); }

  void add_plans(const Plans& found) {
    add_section(page_, fmt::format("The least effort: {}", plan_in_words(found.plans.front())));
    add_steps(found.plans.front());
    for (const auto& other : std::span(found.plans).subspan(1)) {
      add_section(page_, fmt::format("Or: {}", plan_in_words(other)));
      for (const auto& step : other.steps) add_change(step, found.plans.front());
    }
    page_.blank_line();
    if (!found.is_exact) {
      page_.at(margin)
          .prose(
              "There are too many partners for every combination of changes: a plan of less effort "
              "may exist.")
          .end();
      return;
    }
    const auto below = found.below ? fmt::format(" With less, at most {} can be guaranteed.",
                                                 whole_points(found.below->score.low))
                                   : std::string{};
    page_.at(margin)
        .prose(fmt::format(
            "No plan of less effort reaches the target: every combination of changes of {} answers was "
            "weighed.{}",
            found.answers, below))
        .end();
  }

  void add_steps(const Plan& plan) {
    for (std::size_t rank = 0; rank < plan.steps.size(); ++rank) {
      const auto& step = plan.steps[rank];
      page_.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
      page_.prose(slot_name(step.slot, alliance(), library_), Style::strong);
      page_.follow(change_in_words(step, alliance(), library_), 1, in_findings.label, Style::strong);
      page_
          .follow(fmt::format("then at least {}", whole_points(step.score.low)), 3, in_findings.label,
                  Style::faint)
          .end();
      add_labelled(page_, "who",
                   fmt::format("{}, {}", holder(step, alliance(), library_), lever_in_words(step)),
                   in_findings);
      add_cleared(plan, rank);
    }
  }

  /// What has to be done for a rule is told with the first step towards it.
  void add_cleared(const Plan& plan, std::size_t rank) {
    std::vector<std::string> told_before;
    for (const auto rule : plan.steps[rank].clears) {
      const auto clears_it = [rule](const PlanStep& step) {
        return std::ranges::find(step.clears, rule) != step.clears.end();
      };
      const auto first = std::ranges::find_if(plan.steps, clears_it) - plan.steps.begin() + 1;
      if (static_cast<std::size_t>(first) > rank) {
        add_cleared(library_.rules[rule]);
      } else {
        told_before.push_back(fmt::format("{} with step {}", full_id(library_.rules[rule], library_), first));
      }
    }
    if (!told_before.empty()) add_labelled(page_, "clears", listed(told_before), in_findings);
  }

  void add_cleared(const Rule& rule) {
    const auto& factor = library_.factor_of(rule);
    add_labelled(
        page_, "clears",
        fmt::format("{} ({}); {}, {}", full_id(rule, library_), name_of(rule.severity),
                    cited_in_words(factor.sources.front(), library_), in_words(factor.grade, factor.mixed)),
        in_findings);
    add_labelled(page_, "do", rule.remedy, in_findings);
  }

  std::string lever_in_words(const PlanStep& step) const {
    return in_words(library_.questions[step.slot.question].lever);
  }

  void add_change(const PlanStep& step, const Plan& first) {
    const bool is_new = std::ranges::find(first.steps, step.slot, &PlanStep::slot) == first.steps.end();
    page_.at(in_findings.label)
        .prose(slot_name(step.slot, alliance(), library_), is_new ? Style::strong : Style::plain);
    page_.follow(change_in_words(step, alliance(), library_), 1, in_findings.label + 2);
    page_.follow(lever_in_words(step), 3, in_findings.label + 2, Style::faint);
    if (is_new) page_.follow("instead", 3, in_findings.label + 2, Style::faint);
    page_.end();
  }

  void add_why_not(const Plans& found) {
    add_section(page_, "No plan reaches the target");
    if (found.needs) {
      page_.at(in_findings.label)
          .prose(fmt::format("It takes effort {}, which is over the budget.", *found.needs))
          .end();
    }
    for (const auto rule : found.stuck) {
      page_.at(in_findings.label)
          .prose(fmt::format("{} is critical, and nothing that may be changed clears it.",
                             full_id(library_.rules[rule], library_)))
          .end();
    }
    if (!found.closest_match) {
      page_.at(in_findings.label).prose("Too much hangs together to be searched.").end();
      return;
    }
    if (!found.needs && found.stuck.empty()) {
      page_.at(in_findings.label)
          .prose(
              "All that may be changed is not enough; what else is missing is not in management's hands, is "
              "to stay "
              "as it is, or is not known.")
          .end();
    }
    add_section(page_, fmt::format("What comes nearest: {}", plan_in_words(*found.closest_match)));
    add_steps(*found.closest_match);
  }

  TextPage& page_;
  RenderContext context_;
  const Library& library_;
};

}  // namespace

std::string plan_text(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                      const Library& library, TextLayout layout) {
  TextPage page(layout);
  PlanPage(page, diagnosis, library).put(request, plans);
  return page.take();
}

}  // namespace entente::report

#include "report/plan-json.h"

#include <algorithm>

#include "report/json-report-parts.h"
#include "report/json-report.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr std::string_view method = "nonserial dynamic programming over all combinations of changes";

class PlanObject {
 public:
  PlanObject(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out), alliance_(diagnosis.alliance), assessment_(diagnosis.assessment), library_(library) {}

  void write(const PlanRequest& request, const Plans& found) {
    write_head(out_, library_);
    out_.object("alliance", [this] { write_description(out_, alliance_); });
    out_.object("condition", [this] { write_standing(out_, assessment_.bands, assessment_.score); });
    out_.object("request", [&] { write_request(request); });
    out_.field("reached", found.is_there);
    out_.objects("plans", found.plans, [this](const Plan& plan) { write_plan(plan); });
    out_.object("proof", [&] { write_proof(found); });
    out_.key("nearest");
    if (found.closest_match) {
      out_.object([&] { write_plan(*found.closest_match); });
    } else {
      out_.value(nullptr);
    }
    out_.list("stuck", found.stuck, [this](Index rule) { return full_id(library_.rules[rule], library_); });
    out_.field("needs", found.needs);
    write_errors(out_, {});
  }

 private:
  void write_request(const PlanRequest& request) {
    out_.field("target", cut_to_hundredths(request.target));
    out_.field("budget", request.budget);
    out_.objects("fixed", request.fixed, [this](AnswerRef slot) { write_slot(slot); });
    out_.list("by", request.holders, [this](std::size_t partner) { return alliance_.partners[partner].key; });
  }

  void write_slot(AnswerRef slot) {
    out_.field("path", library_.questions[slot.question].path);
    out_.field("partner", partner_key(slot, alliance_, library_));
  }

  void write_plan(const Plan& plan) {
    out_.field("effort", plan.effort);
    write_standing(out_, plan.bands, plan.score);
    out_.objects("steps", plan.steps, [this](const PlanStep& step) { write_step(step); });
  }

  void write_step(const PlanStep& step) {
    const auto& question = library_.questions[step.slot.question];
    write_slot(step.slot);
    out_.field("from", answer_in_words(step.slot, alliance_, library_));
    out_.field("to", library_.scale_of(question).values[step.to]);
    out_.field("lever", name_of(question.lever));
    out_.field("effort", step.effort);
    out_.list("clears", step.clears, [this](Index rule) { return full_id(library_.rules[rule], library_); });
    out_.list("remedies", step.clears, [this](Index rule) { return library_.rules[rule].remedy; });
    out_.list("cites", works_of(step), [this](Index work) { return library_.works[work].key; });
    write_standing(out_, step.bands, step.score);
  }

  std::vector<Index> works_of(const PlanStep& step) const {
    std::vector<Index> works;
    for (const auto rule : step.clears) {
      for (const auto& source : library_.factor_of(library_.rules[rule]).sources)
        works.push_back(source.work);
    }
    std::ranges::sort(works);
    works.erase(std::unique(works.begin(), works.end()), works.end());
    return works;
  }

  void write_proof(const Plans& found) {
    out_.field("optimal", found.is_exact);
    out_.field("method", method);
    out_.field("answers", found.answers);
    out_.key("below");
    if (!found.below) return out_.value(nullptr);
    out_.object([&] {
      out_.field("effort", found.below->effort);
      out_.field("low", cut_to_hundredths(found.below->score.low));
    });
  }

  JsonWriter& out_;
  const Alliance& alliance_;
  const Assessment& assessment_;
  const Library& library_;
};

}  // namespace

std::string plan_json(const PlanRequest& request, const Plans& plans, const Diagnosis& diagnosis,
                      const Library& library) {
  JsonWriter out;
  out.object([&] { PlanObject(out, diagnosis, library).write(request, plans); });
  return out.take();
}

}  // namespace entente::report

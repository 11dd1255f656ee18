// What management would have to change to reach a target, for a person or a program.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "advise/plan.h"
#include "report/format.h"
#include "report/text/text-page.h"

namespace entente::report {

/// What is asked of a plan for that alliance.
using RequestFor = std::function<PlanRequest(const Alliance&)>;

/// The plan of least effort step by step, the others in short; where there is none, why not and what comes
/// nearest.
class PlanText final : public Format {
 public:
  PlanText(const Library& library, TextLayout layout, RequestFor request_for)
      : library_(library), layout_(layout), request_for_(std::move(request_for)) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool reports_errors() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override;
  std::unique_ptr<Assembler> begin() const override { return paragraphs(); }

 private:
  const Library& library_;
  TextLayout layout_;
  RequestFor request_for_;
};

/// An object an alliance; an array of several: `entente`, `library`, `alliance`, `condition {band, low,
/// high}`, `request {target, budget, fixed[], by[]}`, `reached`, `plans[] {effort, band, low, high, steps[]
/// {path, partner, from, to, lever, effort, clears[], remedies[], cites[], band, low, high}}`, `proof
/// {optimal, method, answers, below {effort, low}}`, `closest_match`, a plan or null, `stuck[]`, `needs`,
/// `errors[]`.
class PlanJson final : public Format {
 public:
  PlanJson(const Library& library, RequestFor request_for)
      : library_(library), request_for_(std::move(request_for)) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  std::string of(const Diagnosis& diagnosis) const override;
  std::string render_error(const UnreadInput& unread) const override;
  std::unique_ptr<Assembler> begin() const override { return json_array(); }

 private:
  const Library& library_;
  RequestFor request_for_;
};

}  // namespace entente::report

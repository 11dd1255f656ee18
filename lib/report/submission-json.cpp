#include "report/json-parts.h"
#include "report/submission.h"

namespace entente::report {

namespace {

using Json = nlohmann::ordered_json;

Json of_compared(const ComparedFactor& factor, const Library& library) {
  return {{"factor", library.factors[factor.factor].id},
          {"yours", name_of(factor.yours)},
          {"library", name_of(factor.librarys)},
          {"steps_apart", steps_apart(factor.yours, factor.librarys)}};
}

Json of_left_out(const LeftOut& factor, const Library& library) {
  return {{"factor", library.factors[factor.factor].id},
          {"library", factor.librarys ? Json(to_text(*factor.librarys)) : Json(nullptr)}};
}

Json of_condition(Band yours, const Assessment& assessment) {
  const auto bands = assessment.bands;
  return {{"yours", name_of(yours)},
          {"library", to_text(bands)},
          {"low", rounded(assessment.score.low)},
          {"high", rounded(assessment.score.high)},
          {"steps_apart", bands.is_settled() ? Json(steps_apart(yours, bands.best)) : Json(nullptr)}};
}

Json of_means(const std::optional<MeanScores>& means) {
  if (!means) return nullptr;
  return {{"brier", or_null(means->brier)}, {"kappa", or_null(means->kappa)}};
}

Json of_course(const std::optional<Course>& course) {
  if (!course) return nullptr;
  return {{"worksheets", course->worksheets},
          {"cases", course->cases},
          {"means", of_means(course->all)},
          {"first_half", of_means(course->first_half)},
          {"second_half", of_means(course->second_half)}};
}

}  // namespace

std::string submission_json(const Submission& submitted, const Library& library) {
  const auto& judgement = submitted.judgement;
  const auto& agreement = submitted.agreement;
  const auto& study = *submitted.diagnosis.alliance.case_study;
  Json json;
  json["entente"] = ENTENTE_VERSION;
  json["library"] = of_library(library);
  json["case"] = judgement.case_id;
  json["student"] = or_null(judgement.student);
  json["date"] = or_null(judgement.date);
  json["factors"] =
      list(agreement.compared, [&](const ComparedFactor& factor) { return of_compared(factor, library); });
  json["left_out"] =
      list(agreement.left_out, [&](const LeftOut& factor) { return of_left_out(factor, library); });
  json["agreeing"] = count_apart(agreement, 0);
  json["kappa"] = or_null(agreement.kappa);
  json["condition"] = of_condition(judgement.condition, submitted.diagnosis.assessment);
  json["outcome"] = {{"stated", name_of(judgement.outcome)},
                     {"confidence", judgement.confidence},
                     {"actual", name_of(study.outcome)},
                     {"hit", or_null(agreement.hit)},
                     {"brier", or_null(agreement.brier)}};
  json["reasons"] = or_null(judgement.reasons);
  json["course"] = of_course(submitted.course);
  return written(json);
}

}  // namespace entente::report

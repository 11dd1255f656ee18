#include "report/case/submission-report.h"
#include "report/json-report-parts.h"

namespace entente::report {

namespace {

void write_condition(JsonWriter& out, Band by_student, const Assessment& assessment) {
  const auto bands = assessment.bands;
  out.field("yours", name_of(by_student));
  out.field("library", to_text(bands));
  write_interval(out, bands, assessment.score);
  out.field("steps_apart",
            bands.is_settled() ? std::optional(steps_apart(by_student, bands.best)) : std::nullopt);
}

void write_outcome(JsonWriter& out, const Submission& submitted) {
  out.field("stated", name_of(submitted.judgement.outcome));
  out.field("confidence", submitted.judgement.confidence);
  out.field("actual", name_of(submitted.diagnosis.alliance.case_study->outcome));
  out.field("hit", submitted.agreement.hit);
  out.field("brier", submitted.agreement.brier);
}

void write_means(JsonWriter& out, const JsonKey& name, const std::optional<MeanScores>& means) {
  if (!means) return out.field(name, nullptr);
  out.object(name, [&] {
    out.field("brier", means->brier);
    out.field("kappa", means->kappa);
  });
}

void write_course(JsonWriter& out, const std::optional<StudentProgress>& progress) {
  if (!progress) return out.field("course", nullptr);
  out.object("course", [&] {
    out.field("worksheets", progress->worksheets);
    out.field("cases", progress->cases);
    out.objects("repeated", progress->repeated, [&](const RepeatedCase& again) {
      out.field("case", again.case_id);
      out.field("times", again.times);
      out.field("date", or_null(again.date));
    });
    out.list("similar_names", progress->similar_names);
    write_means(out, "means", progress->all);
    write_means(out, "first_half", progress->first_half);
    write_means(out, "second_half", progress->second_half);
  });
}

}  // namespace

std::string submission_json(const Submission& submitted, const Library& library) {
  const auto& judgement = submitted.judgement;
  const auto& agreement = submitted.agreement;
  const auto id = [&](Index factor) { return library.factors[factor].id; };
  JsonWriter out;
  out.object([&] {
    write_head(out, library);
    out.field("case", judgement.case_id);
    out.field("student", or_null(judgement.student));
    out.field("date", or_null(judgement.date));
    out.objects("factors", agreement.compared, [&](const ComparedFactor& factor) {
      out.field("factor", id(factor.factor));
      out.field("yours", name_of(factor.by_student));
      out.field("library", name_of(factor.by_library));
      out.field("steps_apart", steps_apart(factor.by_student, factor.by_library));
    });
    out.objects("left_out", agreement.left_out, [&](const LeftOut& factor) {
      out.field("factor", id(factor.factor));
      out.field("library", factor.by_library ? std::optional(to_text(*factor.by_library)) : std::nullopt);
    });
    out.field("agreeing", count_apart(agreement, 0));
    out.field("kappa", agreement.kappa);
    out.object("condition",
               [&] { write_condition(out, judgement.condition, submitted.diagnosis.assessment); });
    out.object("outcome", [&] { write_outcome(out, submitted); });
    out.field("reasons", or_null(judgement.reasons));
    write_course(out, submitted.progress);
  });
  return out.take();
}

}  // namespace entente::report

#include "report/case/reveal-report.h"
#include "report/json-report-parts.h"
#include "report/wording/general-wording.h"
#include "report/wording/score-breakdown.h"
#include "teach/disagreements.h"

namespace entente::report {

namespace {

void write_outcome(JsonWriter& out, const CaseStudy& study) {
  out.field("verdict", name_of(study.outcome));
  out.field("happened", study.happened);
  out.field("otherwise", or_null(study.otherwise));
  out.field("beyond", or_null(study.beyond));
  out.field("explained", name_of(study.explained));
}

void write_condition(JsonWriter& out, const Assessment& assessment, Outcome outcome) {
  write_standing(out, assessment.bands, assessment.score);
  out.field("fitting", name_of(fitting(outcome)));
  out.field("steps_off", steps_off(assessment.bands, outcome));
}

void write_finding(JsonWriter& out, const Finding& finding, long hundredths, const Alliance& alliance,
                   const Library& library) {
  out.field("rule", full_id(library.rules[finding.rule], library));
  out.field("status", name_of(finding.status));
  out.field("points", Hundredths{static_cast<std::uint64_t>(hundredths)});
  out.field("sentence", sentence(finding, alliance, library));
}

}  // namespace

std::string reveal_json(std::string_view id, const Diagnosis& diagnosis, const Library& library) {
  const auto& alliance = diagnosis.alliance;
  const auto& assessment = diagnosis.assessment;
  const auto& study = *alliance.case_study;
  JsonWriter out;
  out.object([&] {
    write_head(out, library);
    out.field("case", id);
    out.field("name", alliance.name);
    out.list("form", alliance.form);
    out.field("from", study.from);
    out.field("to", or_null(study.to));
    write_kind(out, study);
    out.field("documentation", study.documentation);
    out.object("outcome", [&] { write_outcome(out, study); });
    out.object("condition", [&] { write_condition(out, assessment, study.outcome); });
    const auto points = points_of_findings(assessment);
    out.objects("at_odds", disagreements(assessment, study.outcome), [&](std::size_t position) {
      write_finding(out, assessment.findings[position], points[position], alliance, library);
    });
    out.list("told_later", study.disclosed_later,
             [&](Index question) { return library.questions[question].path; });
    out.field("hindsight", study.hindsight);
    out.field("teaches", study.teaches);
    out.list("questions", study.questions);
    out.objects("sources", study.sources, [&](const CaseSource& source) {
      out.field("name", source.name);
      out.field("url", or_null(source.url));
    });
  });
  return out.take();
}

}  // namespace entente::report

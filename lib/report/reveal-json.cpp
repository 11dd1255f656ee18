#include "report/json-parts.h"
#include "report/reveal.h"
#include "report/words.h"
#include "teach/at-odds.h"

namespace entente::report {

namespace {

using Json = nlohmann::ordered_json;

Json of_condition(const Assessment& assessment, Outcome outcome) {
  return {{"band", to_text(assessment.bands)},
          {"low", rounded(assessment.score.low)},
          {"high", rounded(assessment.score.high)},
          {"fitting", name_of(fitting(outcome))},
          {"steps_off", or_null(steps_off(assessment.bands, outcome))}};
}

Json of_finding(const Finding& finding, const Alliance& alliance, const Library& library) {
  return {{"rule", full_id(library.rules[finding.rule], library)},
          {"status", name_of(finding.status)},
          {"points", rounded(finding.points)},
          {"sentence", sentence(finding, alliance, library)}};
}

Json of_outcome(const CaseStudy& study) {
  return {{"verdict", name_of(study.outcome)},
          {"happened", study.happened},
          {"otherwise", or_null(study.otherwise)},
          {"beyond", or_null(study.beyond)},
          {"explained", name_of(study.explained)}};
}

Json of_source(const CaseSource& source) {
  return {{"name", source.name}, {"url", or_null(source.url)}};
}

}  // namespace

std::string reveal_json(std::string_view id, const Diagnosis& diagnosis, const Library& library) {
  const auto& alliance = diagnosis.alliance;
  const auto& study = *alliance.case_study;
  Json json;
  json["entente"] = ENTENTE_VERSION;
  json["library"] = of_library(library);
  json["case"] = id;
  json["name"] = alliance.name;
  json["form"] = alliance.form;
  json["from"] = study.from;
  json["to"] = or_null(study.to);
  json["kind"] = study.constructed ? "constructed" : "documented";
  json["grade"] = or_null(study.grade);
  json["documentation"] = study.documentation;
  json["outcome"] = of_outcome(study);
  json["condition"] = of_condition(diagnosis.assessment, study.outcome);
  json["at_odds"] = list(at_odds(diagnosis.assessment, study.outcome), [&](std::size_t position) {
    return of_finding(diagnosis.assessment.findings[position], alliance, library);
  });
  json["told_later"] =
      list(study.told_later, [&](Index question) { return Json(library.questions[question].path); });
  json["hindsight"] = study.hindsight;
  json["teaches"] = study.teaches;
  json["questions"] = study.questions;
  json["sources"] = list(study.sources, of_source);
  return written(json);
}

}  // namespace entente::report

#include "report/case.h"
#include "report/json-parts.h"
#include "report/words.h"
#include "teach/worksheet.h"

namespace entente::report {

namespace {

using Json = nlohmann::ordered_json;

Json in_brief(const Case& study) {
  const auto& alliance = study.alliance;
  return {{"case", study.id},
          {"name", alliance.name},
          {"from", study.study().from},
          {"form", alliance.form},
          {"partners", alliance.partners.size()},
          {"kind", study.study().constructed ? "constructed" : "documented"},
          {"grade", or_null(study.study().grade)}};
}

Json of_clue(const Clue& clue, const Alliance& alliance, const Library& library) {
  return {{"path", library.questions[clue.question].path},
          {"partners",
           list(clue.partners, [&](std::size_t partner) { return Json(alliance.partners[partner].key); })},
          {"text", clue.text}};
}

Json of_unknown(Evidence slot, const Alliance& alliance, const Library& library) {
  return {{"path", library.questions[slot.question].path},
          {"partner", partner_key(slot, alliance, library)},
          {"ask", ask(slot, alliance, library)}};
}

}  // namespace

std::string case_list_json(std::span<const Case> cases) {
  return written(list(cases, in_brief));
}

std::string case_json(const Case& study, const Library& library) {
  const auto& alliance = study.alliance;
  auto json = in_brief(study);
  json["window"] = study.study().window;
  json["purpose"] = alliance.purpose;
  json["partners"] = list(alliance.partners, of_partner);
  json["narrative"] = study.study().narrative;
  json["known"] =
      list(clues(alliance, library), [&](const Clue& clue) { return of_clue(clue, alliance, library); });
  json["unknown"] = list(unknown_answers(alliance, library),
                         [&](Evidence slot) { return of_unknown(slot, alliance, library); });
  json["to_judge"] =
      list(tasks(alliance, library), [&](const Task& task) { return Json(library.factors[task.factor].id); });
  return written(json);
}

}  // namespace entente::report

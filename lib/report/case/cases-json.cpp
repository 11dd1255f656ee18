#include "report/case/case-report.h"
#include "report/json-report-parts.h"
#include "report/wording/general-wording.h"
#include "teach/worksheet.h"

namespace entente::report {

namespace {

void write_names(JsonWriter& out, const Case& study) {
  out.field("case", study.id);
  out.field("name", study.alliance.name);
  out.field("from", study.study().from);
  out.list("form", study.alliance.form);
}

}  // namespace

std::string case_list_json(std::span<const Case> cases) {
  JsonWriter out;
  out.objects(cases, [&](const Case& study) {
    write_names(out, study);
    out.field("partners", study.alliance.partners.size());
    write_kind(out, study.study());
  });
  return out.take();
}

std::string case_json(const Case& study, const Library& library) {
  const auto& alliance = study.alliance;
  const auto path = [&](Index question) { return library.questions[question].path; };
  JsonWriter out;
  out.object([&] {
    write_names(out, study);
    write_partners(out, alliance);
    write_kind(out, study.study());
    out.field("window", study.study().window);
    out.field("purpose", alliance.purpose);
    out.list("narrative", study.study().narrative);
    out.objects("known", clues(alliance, library), [&](const Clue& clue) {
      out.field("path", path(clue.question));
      out.list("partners", clue.partners,
               [&](std::size_t partner) { return alliance.partners[partner].key; });
      out.field("text", clue.text);
    });
    out.objects("unknown", unknown_answers(alliance, library), [&](AnswerRef slot) {
      out.field("path", path(slot.question));
      out.field("partner", partner_key(slot, alliance, library));
      out.field("ask", ask(slot, alliance, library));
    });
    out.list("to_judge", tasks(alliance, library),
             [&](const Task& task) { return library.factors[task.factor].id; });
  });
  return out.take();
}

}  // namespace entente::report

#include "report/html/entry-data.h"

#include "report/html/charts/interval-bar.h"
#include "report/html/diagnosis-data.h"
#include "report/json-report-parts.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report::html {

namespace {

void write_alliance(JsonWriter& out, const Alliance& alliance) {
  out.field("name", alliance.name);
  out.field("purpose", alliance.purpose);
  out.field("stage", alliance.stage);
  out.field("as_of", alliance.as_of);
  out.field("file", alliance.file);
  out.field("document", alliance.document);
  out.field("fingerprint", to_text(alliance.fingerprint));
}

}  // namespace

std::string entry_data(const Diagnosis& diagnosis, const Library& library) {
  const auto& assessment = diagnosis.assessment;
  JsonWriter out(JsonWriter::Layout::one_line);
  out.object([&] {
    DiagnosisData told(out, diagnosis, library);
    out.object("alliance", [&] { write_alliance(out, diagnosis.alliance); });
    out.object("words", [&] { told.write_words(); });
    out.object("pictures", [&] {
      out.field("bar", assessment.bands.empty()
                           ? std::string()
                           : interval_bar(assessment.score, assessment.bands, library.conventions.bands));
    });
    out.field("band", to_text(assessment.bands));
    write_interval(out, assessment.bands, assessment.score);
    out.field("nature", name_of(assessment.nature.verdict));
    out.field("first_to_mend", first_weakness_in_words(diagnosis, library));
    told.write_weaknesses("first_weaknesses", max_on_first_screen);
    told.write_questions("first_questions", max_on_first_screen);
    out.field("weaknesses", diagnosis.priorities.size());
    out.object("has", [&] { told.write_what_there_is(); });
    out.field("questions", diagnosis.key_questions.size());
  });
  return out.take();
}

}  // namespace entente::report::html

#include "report/html/diagnosis-data.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "assess/decisive-answers.h"
#include "report/escape-markdown.h"
#include "report/html/charts/chart.h"
#include "report/html/escape-html.h"
#include "report/what-if.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report::html {

void DiagnosisData::write_words() {
  const auto& alliance = diagnosis_.alliance;
  const auto& assessment = diagnosis_.assessment;
  const auto& nature = assessment.nature;
  out_.field("partners", partners_in_words(alliance));
  out_.field("is_alliance", nature.verdict == Verdict::alliance);
  out_.field("marks", marks_in_words(nature, library_));
  out_.field("what_follows", what_follows(nature.verdict));
  out_.field("interval", assessment.bands.empty() ? std::string() : interval_in_words(assessment.score));
  out_.field("band_style", style_name(assessment.bands));
  out_.field("caps", caps_in_words(assessment, library_));
  out_.field("scope", listed(alliance.scope.names()));
  out_.field("rules", counts_in_words(assessment));
  out_.field("reader", reader_in_words(alliance));
  out_.field("one_voice", only_source_in_words(alliance));
  out_.list("what_if", what_if_in_words(diagnosis_, library_));
  out_.field("form", listed(alliance.form));
  out_.field("accepted", acceptances_in_words(alliance, assessment));
  out_.field("undated", undated_in_words(alliance));
}

void DiagnosisData::write_what_there_is() {
  out_.field("accepted", !diagnosis_.accepted.empty());
  out_.field("what_if", diagnosis_.baseline != nullptr);
}

void DiagnosisData::write_weaknesses(const JsonKey& name, std::size_t limit) {
  out_.key(name);
  out_.begin_array();
  for (std::size_t rank = 0; rank < std::min(limit, diagnosis_.priorities.size()); ++rank) {
    out_.object([&] {
      out_.field("rank", rank + 1);
      write_finding(weakness(diagnosis_, rank));
    });
  }
  out_.end_array();
}

void DiagnosisData::write_accepted_weaknesses(const JsonKey& name) {
  out_.objects(name, diagnosis_.accepted,
               [this](std::size_t position) { write_finding(diagnosis_.assessment.findings[position]); });
}

void DiagnosisData::write_questions(const JsonKey& name, std::size_t limit) {
  const auto& alliance = diagnosis_.alliance;
  out_.objects(name,
               std::span(diagnosis_.key_questions).first(std::min(limit, diagnosis_.key_questions.size())),
               [&](const OpenQuestion& open) {
                 out_.field("ask", ask(open.slot, alliance, library_));
                 out_.field("slot", slot_name(open.slot, alliance, library_));
                 out_.field("worth", worth_in_words(open));
               });
}

void DiagnosisData::write_finding(const Finding& finding) {
  const auto& answers = diagnosis_.alliance.answers;
  const auto& rule = library_.rules[finding.rule];
  const auto& factor = library_.factor_of(rule);
  const auto id = full_id(rule, library_);
  out_.field("anchor", anchor_name("finding", id));
  out_.field("rule", id);
  out_.field("status", name_of(finding.status));
  out_.field("severity", name_of(rule.severity));
  out_.field("sentence", sentence(finding, diagnosis_.alliance, library_));
  write_answers(decisive_answers_of(finding, library_, answers));
  if (rests_on_redacted(finding, library_, answers)) out_.field("withheld", withheld_evidence);
  write_acceptance(finding);
  out_.field("remedy", rule.remedy);
  out_.field("takes", in_words(lever_of(finding, library_, answers)));
  out_.field("factor", factor.title);
  out_.field("factor_anchor", anchor_name("factor", factor.id));
  out_.field("grade", in_words(factor.grade, factor.mixed));
  out_.field("source", cited_in_words(factor.sources.front(), library_));
  out_.field("sources", all_cited_in_words(factor.sources, library_));
}

/// Null where there is none, so that a template does not take another's for it.
void DiagnosisData::write_acceptance(const Finding& finding) {
  const auto* acceptance = acceptance_of(finding, diagnosis_.alliance);
  if (acceptance == nullptr) return out_.field("acceptance", nullptr);
  out_.object("acceptance", [&] {
    out_.field("words", acceptance_in_words(*acceptance, diagnosis_.alliance));
    out_.field("reason", acceptance->reason);
    out_.field("place", place_in_words(acceptance->at, diagnosis_.alliance));
  });
}

void DiagnosisData::write_answers(const std::vector<AnswerRef>& answers) {
  out_.objects("answers", answers, [this](AnswerRef slot) { write_answer(slot); });
}

void DiagnosisData::write_answer(AnswerRef slot) {
  const auto& alliance = diagnosis_.alliance;
  const auto& note = alliance.answers.note_of(alliance.answers.at(slot.question, slot.partner));
  out_.field("slot", slot_name(slot, alliance, library_));
  out_.field("answer", answer_in_words(slot, alliance, library_));
  out_.field("place", place_in_words(slot, alliance, library_));
  out_.field("note", note.because);
  out_.field("noted", note_in_words(slot, alliance));
}

void write_sources(JsonWriter& out, std::span<const Source> sources, const Library& library) {
  out.objects("sources", sources, [&](const Source& source) {
    out.field("cited", cited_in_words(source, library));
    out.field("supports", source.supports);
    out.field("work_anchor", anchor_name("work", library.works[source.work].key));
  });
}

void write_works(JsonWriter& out, std::span<const Index> works, const Library& library) {
  out.objects("works", works, [&](Index index) {
    const auto& work = library.works[index];
    const auto found_at = address(work);
    out.field("anchor", anchor_name("work", work.key));
    out.field("citation", full_citation(work));
    out.field("address", found_at);
    out.field("link", web_address(found_at));
  });
}

}  // namespace entente::report::html

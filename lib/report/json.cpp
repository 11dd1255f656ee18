#include "report/json.h"

#include <algorithm>

#include "assess/evidence.h"
#include "report/json-parts.h"
#include "report/words.h"

namespace entente::report {

namespace {

using Json = nlohmann::ordered_json;

class JsonReport {
 public:
  JsonReport(const Diagnosis& diagnosis, const Library& library)
      : diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment) {}

  Json write() const {
    Json report;
    report["entente"] = ENTENTE_VERSION;
    report["library"] = of_library(library_);
    report["alliance"] = of_alliance();
    report["nature"] = of_nature();
    report["scope"] = alliance_.scope.names();
    report["condition"] = of_condition();
    report["themes"] = list(assessment_.themes, [this](const ThemeScore& theme) {
      return scored({{"theme", library_.themes[theme.theme].id}}, theme.score);
    });
    report["factors"] = list(assessment_.factors, [this](const FactorScore& score) {
      const auto& factor = library_.factors[score.factor];
      return scored(
          {{"factor", factor.id}, {"theme", library_.theme_of(factor).id}, {"grade", name_of(factor.grade)}},
          score.score);
    });
    report["findings"] =
        list(assessment_.findings, [this](const Finding& finding) { return of_finding(finding); });
    report["questions"] =
        list(diagnosis_.to_ask, [this](const OpenQuestion& open) { return of_question(open); });
    report["context"] =
        list(context_of(alliance_, library_), [this](Index note) { return of_note(library_.context[note]); });
    report["errors"] = Json::array();
    return report;
  }

 private:
  Json scored(Json object, Interval score) const {
    object["band"] = to_text(bands_of(score, library_.conventions.bands));
    object["low"] = rounded(score.low);
    object["high"] = rounded(score.high);
    return object;
  }

  Json of_note(const ContextNote& note) const {
    return {{"note", note.id},
            {"title", note.title},
            {"text", note.text},
            {"cites", list(note.sources,
                           [this](const Source& source) { return Json(library_.works[source.work].key); })}};
  }

  Json of_alliance() const {
    return {{"name", alliance_.name},
            {"file", alliance_.file},
            {"document", alliance_.document},
            {"stage", or_null(alliance_.stage)},
            {"as_of", or_null(alliance_.as_of)},
            {"form", alliance_.form},
            {"purpose", or_null(alliance_.purpose)},
            {"only_source", or_null(only_source(alliance_.answers))},
            {"partners", list(alliance_.partners, of_partner)}};
  }

  Json of_nature() const {
    const auto with = [this](Truth truth) {
      Json marks = Json::array();
      for (const auto& finding : assessment_.nature.marks) {
        if (finding.holds != truth) continue;
        const auto& mark = library_.nature.marks[finding.mark];
        marks.push_back({{"mark", mark.id},
                         {"title", mark.title},
                         {"necessary", mark.necessary},
                         {"because", list(evidence_of(finding, library_, alliance_.answers),
                                          [this](Evidence slot) { return of_evidence(slot); })}});
      }
      return marks;
    };
    return {{"verdict", name_of(assessment_.nature.verdict)},
            {"for", with(Truth::yes)},
            {"against", with(Truth::no)},
            {"open", with(Truth::open)}};
  }

  Json of_condition() const {
    return {{"band", to_text(assessment_.bands)},
            {"low", rounded(assessment_.score.low)},
            {"high", rounded(assessment_.score.high)},
            {"caps", list(assessment_.caps,
                          [this](Index rule) { return Json(full_id(library_.rules[rule], library_)); })}};
  }

  Json of_finding(const Finding& finding) const {
    const auto& rule = library_.rules[finding.rule];
    const auto& factor = library_.factor_of(rule);
    return {{"rule", full_id(rule, library_)},
            {"factor", factor.id},
            {"theme", library_.theme_of(factor).id},
            {"status", name_of(finding.status)},
            {"counted", finding.counted},
            {"severity", name_of(rule.severity)},
            {"weight", rule.weight},
            {"points", rounded(finding.points)},
            {"sentence", sentence(finding, alliance_, library_)},
            {"because", list(evidence_of(finding, library_, alliance_.answers),
                             [this](Evidence slot) { return of_evidence(slot); })},
            {"remedy", rule.remedy},
            {"lever", name_of(lever_of(finding, library_, alliance_.answers))},
            {"grade", name_of(factor.grade)},
            {"mixed", factor.mixed},
            {"cites", list(factor.sources,
                           [this](const Source& source) { return Json(library_.works[source.work].key); })}};
  }

  Json of_evidence(Evidence slot) const {
    const auto& question = library_.questions[slot.question];
    const auto& answer = alliance_.answers.at(slot.question, slot.partner);
    Json evidence;
    evidence["path"] = question.path;
    evidence["partner"] = partner_key(slot, alliance_, library_);
    evidence["value"] = answer.given ? Json(answer_in_words(slot, alliance_, library_)) : Json(nullptr);
    const bool placed = answer.given && answer.at.line > 0;
    evidence["file"] = placed ? Json(alliance_.file) : Json(nullptr);
    evidence["line"] = placed ? Json(answer.at.line) : Json(nullptr);
    evidence["column"] = placed ? Json(answer.at.column) : Json(nullptr);
    evidence["note"] = or_null(answer.because);
    evidence["source"] = or_null(answer.source);
    evidence["as_of"] = or_null(answer.as_of);
    return evidence;
  }

  Json of_question(const OpenQuestion& open) const {
    const auto& question = library_.questions[open.slot.question];
    return {{"path", question.path},
            {"partner", partner_key(open.slot, alliance_, library_)},
            {"ask", ask(open.slot, alliance_, library_)},
            {"gain", rounded(open.gain)},
            {"decides_nature", open.decides_nature}};
  }

  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
};

Json of_unread(const Unread& unread, const Library& library) {
  Json report;
  report["entente"] = ENTENTE_VERSION;
  report["library"] = of_library(library);
  report["alliance"] = {{"name", nullptr}, {"file", unread.file}, {"document", unread.document}};
  report["errors"] = list(unread.complaints, [](const Complaint& complaint) {
    const bool placed = complaint.at.line > 0;
    return Json{{"file", complaint.file},
                {"line", placed ? Json(complaint.at.line) : Json(nullptr)},
                {"column", placed ? Json(complaint.at.column) : Json(nullptr)},
                {"message", complaint.message},
                {"hint", or_null(complaint.hint)}};
  });
  return report;
}

Json of_result(const std::variant<Diagnosis, Unread>& result, const Library& library) {
  if (const auto* diagnosis = std::get_if<Diagnosis>(&result)) return JsonReport(*diagnosis, library).write();
  return of_unread(std::get<Unread>(result), library);
}

}  // namespace

std::string json(std::span<const std::variant<Diagnosis, Unread>> results, const Library& library) {
  if (results.size() == 1) return written(of_result(results.front(), library));
  return written(list(results, [&library](const auto& result) { return of_result(result, library); }));
}

}  // namespace entente::report

#include "report/json-report.h"

#include "alliance/redact.h"
#include "assess/decisive-answers.h"
#include "report/json-report-parts.h"
#include "report/what-if.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/score-breakdown.h"

namespace entente::report {

namespace {

class JsonReport {
 public:
  JsonReport(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out),
        diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment) {}

  void write() {
    write_head(out_, library_);
    out_.object("alliance", [this] { write_alliance(); });
    out_.object("nature", [this] { write_nature(); });
    out_.field("audience", to_text(alliance_.audience));
    out_.list("scope", alliance_.scope.names());
    out_.object("condition", [this] { write_condition(); });
    write_what_if();
    out_.objects("themes", assessment_.themes, [this](const ThemeScore& theme) {
      out_.field("theme", library_.themes[theme.theme].id);
      write_score(theme.score);
    });
    out_.objects("factors", assessment_.factors, [this](const FactorScore& score) {
      const auto& factor = library_.factors[score.factor];
      out_.field("factor", factor.id);
      out_.field("theme", library_.theme_of(factor).id);
      out_.field("grade", name_of(factor.grade));
      write_score(score.score);
    });
    const auto points = points_of_findings(assessment_);
    std::size_t position = 0;
    out_.objects("findings", assessment_.findings,
                 [&](const Finding& finding) { write_finding(finding, points[position++]); });
    out_.objects("stale_acceptances", stale_acceptances(alliance_, assessment_),
                 [this](const Stale& stale) { write_stale(stale); });
    out_.objects("questions", diagnosis_.key_questions,
                 [this](const OpenQuestion& open) { write_question(open); });
    out_.objects("context", context_of(alliance_, library_),
                 [this](Index note) { write_note(library_.context[note]); });
    write_errors(out_, {});
  }

 private:
  void write_alliance() {
    write_description(out_, alliance_);
    out_.field("stage", or_null(alliance_.stage));
    out_.field("as_of", or_null(alliance_.as_of));
    out_.list("form", alliance_.form);
    out_.field("purpose", or_null(alliance_.purpose));
    out_.field("only_source", or_null(only_source(alliance_.answers)));
    write_partners(out_, alliance_);
  }

  void write_nature() {
    out_.field("verdict", name_of(assessment_.nature.verdict));
    write_marks("for", Truth::yes);
    write_marks("against", Truth::no);
    write_marks("open", Truth::open);
  }

  void write_marks(const JsonKey& name, Truth truth) {
    out_.key(name);
    out_.begin_array();
    for (const auto& finding : assessment_.nature.marks) {
      if (finding.holds != truth) continue;
      const auto& mark = library_.nature.marks[finding.mark];
      out_.object([&] {
        out_.field("mark", mark.id);
        out_.field("title", mark.title);
        out_.field("necessary", mark.necessary);
        write_because(decisive_answers_of(finding, library_, alliance_.answers));
      });
    }
    out_.end_array();
  }

  void write_condition() {
    write_standing(out_, assessment_.bands, assessment_.score);
    out_.list("caps", assessment_.caps,
              [this](Index rule) { return full_id(library_.rules[rule], library_); });
  }

  void write_what_if() {
    out_.key("what_if");
    if (!diagnosis_.baseline) return out_.value(nullptr);
    const auto& before = *diagnosis_.baseline;
    out_.object([&] {
      out_.objects("set", set_answers(before, diagnosis_, library_), [&](AnswerRef slot) {
        out_.field("path", library_.questions[slot.question].path);
        out_.field("partner", partner_key(slot, alliance_, library_));
        out_.field("from", answer_in_words(slot, before.alliance, library_));
        out_.field("to", answer_in_words(slot, alliance_, library_));
      });
      out_.field("verdict", name_of(before.assessment.nature.verdict));
      write_standing(out_, before.assessment.bands, before.assessment.score);
      out_.objects("rules", turned_rules(before, diagnosis_), [this](const TurnedRule& turned) {
        out_.field("rule", full_id(library_.rules[turned.rule], library_));
        out_.field("before", name_of(turned.before));
        out_.field("after", name_of(turned.after));
      });
    });
  }

  void write_finding(const Finding& finding, long hundredths) {
    const auto& rule = library_.rules[finding.rule];
    const auto& factor = library_.factor_of(rule);
    out_.field("rule", full_id(rule, library_));
    out_.field("factor", factor.id);
    out_.field("theme", library_.theme_of(factor).id);
    out_.field("status", name_of(finding.status));
    out_.field("counted", finding.counted);
    out_.field("severity", name_of(rule.severity));
    out_.field("weight", rule.weight);
    out_.field("points", Hundredths{static_cast<std::uint64_t>(hundredths)});
    out_.field("sentence", sentence(finding, alliance_, library_));
    write_because(decisive_answers_of(finding, library_, alliance_.answers));
    write_accepted(acceptance_of(finding, alliance_));
    out_.field("remedy", rule.remedy);
    out_.field("lever", name_of(lever_of(finding, library_, alliance_.answers)));
    out_.field("grade", name_of(factor.grade));
    out_.field("mixed", factor.mixed);
    write_cites(factor.sources);
  }

  void write_accepted(const Acceptance* acceptance) {
    if (acceptance == nullptr) return out_.field("accepted", nullptr);
    out_.object("accepted", [&] { write_acceptance(*acceptance); });
  }

  void write_acceptance(const Acceptance& acceptance) {
    out_.field("reason", or_null(acceptance.reason));
    out_.field("by", or_null(acceptance.by));
    write_dates(out_, acceptance, alliance_);
    out_.field("file", alliance_.file);
    write_place(out_, acceptance.at);
  }

  void write_stale(const Stale& stale) {
    out_.field("rule", full_id(library_.rules[stale.acceptance.rule], library_));
    out_.field("found", name_of(stale.acceptance_status));
    write_acceptance(stale.acceptance);
  }

  void write_question(const OpenQuestion& open) {
    out_.field("path", library_.questions[open.slot.question].path);
    out_.field("partner", partner_key(open.slot, alliance_, library_));
    out_.field("ask", ask(open.slot, alliance_, library_));
    out_.field("gain", cut_to_hundredths(open.gain));
    out_.field("decides_nature", open.decides_nature);
  }

  void write_note(const BackgroundNote& note) {
    out_.field("note", note.id);
    out_.field("title", note.title);
    out_.field("text", note.text);
    write_cites(note.sources);
  }

  void write_because(std::span<const AnswerRef> because) {
    out_.objects("because", because,
                 [this](AnswerRef slot) { write_answer(out_, slot, alliance_, library_); });
  }

  void write_cites(std::span<const Source> sources) {
    out_.list("cites", sources, [this](const Source& source) { return library_.works[source.work].key; });
  }

  void write_score(Interval score) {
    write_standing(out_, bands_of(score, library_.conventions.bands), score);
  }

  JsonWriter& out_;
  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
};

void write_unread(JsonWriter& out, const UnreadInput& unread, const Library& library) {
  write_head(out, library);
  out.object("alliance", [&] {
    out.field("name", nullptr);
    out.field("file", unread.file);
    out.field("document", unread.document);
  });
  write_errors(out, unread.errors);
}

}  // namespace

std::string json(const Diagnosis& diagnosis, const Library& library) {
  JsonWriter out;
  out.object([&] { JsonReport(out, diagnosis, library).write(); });
  return out.take();
}

std::string json(const UnreadInput& unread, const Library& library) {
  JsonWriter out;
  out.object([&] { write_unread(out, unread, library); });
  return out.take();
}

}  // namespace entente::report

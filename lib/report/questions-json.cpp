#include "report/questions-json.h"

#include <algorithm>
#include <span>

#include "report/json-report-parts.h"
#include "report/json-report.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

std::span<const OpenQuestion> first_of(const Diagnosis& diagnosis, std::size_t limit) {
  return std::span(diagnosis.key_questions).first(std::min(limit, diagnosis.key_questions.size()));
}

/// What the value looks like; nothing of a fact, whose name says it.
std::string_view meaning(const Question& question, std::size_t value) {
  return question.anchors.empty() ? std::string_view{} : question.anchors[value];
}

class QuestionsObject {
 public:
  QuestionsObject(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out), diagnosis_(diagnosis), library_(library) {}

  void write(std::size_t limit) {
    const auto& alliance = diagnosis_.alliance;
    const auto& assessment = diagnosis_.assessment;
    write_head(out_, library_);
    out_.object("alliance", [&] { write_description(out_, alliance); });
    out_.object("condition", [&] { write_standing(out_, assessment.bands, assessment.score); });
    out_.key("questions");
    out_.begin_array();
    for (const auto& open : first_of(diagnosis_, limit)) write_question(open);
    for (const auto& open : diagnosis_.idle_questions) write_question(open);
    out_.end_array();
    write_errors(out_, {});
  }

 private:
  void write_question(const OpenQuestion& open) {
    const auto& question = library_.questions[open.slot.question];
    out_.object([&] {
      out_.field("path", question.path);
      out_.field("partner", partner_key(open.slot, diagnosis_.alliance, library_));
      out_.field("ask", ask(open.slot, diagnosis_.alliance, library_));
      out_.field("bearing", name_of(open.influence));
      out_.field("gain", cut_to_hundredths(open.gain));
      out_.field("bands_gain", cut_to_hundredths(open.bands_gain));
      out_.field("decides_nature", open.decides_nature);
      out_.objects("answers", open.effects, [&](const AnswerEffect& effect) {
        out_.field("value", library_.scale_of(question).values[effect.value]);
        out_.field("means", or_null(meaning(question, effect.value)));
        write_standing(out_, effect.bands, effect.score);
      });
    });
  }

  JsonWriter& out_;
  const Diagnosis& diagnosis_;
  const Library& library_;
};

}  // namespace

std::string questions_json(const Diagnosis& diagnosis, const Library& library, std::size_t limit) {
  JsonWriter out;
  out.object([&] { QuestionsObject(out, diagnosis, library).write(limit); });
  return out.take();
}

}  // namespace entente::report

#include "report/questions-report.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/json-report-parts.h"
#include "report/json-report.h"
#include "report/text/text-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

constexpr std::string_view how_ranked =
    "Where an essential criterion is open, what decides it comes first; then what takes most bands, and most "
    "points, off what the condition can still be. That is a plain mean over the possible answers, which "
    "counts "
    "each alike: a convention, as no source says which is likelier.";

constexpr int value_column = 9;

std::span<const OpenQuestion> first_of(const Diagnosis& diagnosis, std::size_t limit) {
  return std::span(diagnosis.key_questions).first(std::min(limit, diagnosis.key_questions.size()));
}

/// What the value looks like; nothing of a fact, whose name says it.
std::string_view meaning(const Question& question, std::size_t value) {
  return question.anchors.empty() ? std::string_view{} : question.anchors[value];
}

std::size_t longest_value(const Scale& scale) {
  return std::ranges::max(scale.values, {}, &std::string_view::size).size();
}

void add_prospect(const RenderContext& context, const Question& question, const AnswerEffect& effect) {
  auto& page = context.page;
  const auto& scale = context.library.scale_of(question);
  const int outcome = value_column + static_cast<int>(longest_value(scale)) + 2;
  page.at(value_column).put(scale.values[effect.value], Style::strong);
  page.at(outcome).put(to_text(effect.bands), style_of(effect.bands));
  if (!effect.bands.empty()) page.put(fmt::format(", {}", interval_in_words(effect.score)));
  page.end();
  const auto means = meaning(question, effect.value);
  if (!means.empty()) page.at(outcome).prose(means, Style::faint).end();
}

void add_question(const RenderContext& context, std::size_t rank, const OpenQuestion& open) {
  if (rank > 0) context.page.blank_line();
  add_ranked(context, rank, open);
  const auto& question = context.library.questions[open.slot.question];
  for (const auto& effect : open.effects) add_prospect(context, question, effect);
}

void add_idle(const RenderContext& context) {
  const auto& idle_questions = context.diagnosis.idle_questions;
  if (idle_questions.empty()) return;
  add_section(context.page, "Open too, but nothing hangs on them now");
  for (const auto& open : idle_questions) {
    context.page.at(in_findings.label).prose(slot_name(open.slot, context.alliance(), context.library));
    context.page.end();
  }
}

class AskingObject {
 public:
  AskingObject(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
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

std::string questions_text(const Diagnosis& diagnosis, const Library& library, TextLayout layout,
                           std::size_t limit) {
  TextPage page(layout);
  const RenderContext context{.page = page, .diagnosis = diagnosis, .library = library};
  add_head(context);
  add_condition(context);
  const auto first = first_of(diagnosis, limit);
  if (diagnosis.key_questions.empty()) {
    page.blank_line().at(margin).put("Nothing that is open could change any of it.").end();
  } else {
    add_section(page, "To ask");
    for (std::size_t rank = 0; rank < first.size(); ++rank) add_question(context, rank, first[rank]);
    const auto more = diagnosis.key_questions.size() - first.size();
    if (more > 0) page.at(in_findings.label).put(fmt::format("and {} more", more), Style::faint).end();
  }
  add_idle(context);
  page.blank_line().at(margin).prose(how_ranked, Style::faint).end();
  page.at(margin).prose(conventions(library), Style::faint).end();
  return page.take();
}

std::string questions_json(const Diagnosis& diagnosis, const Library& library, std::size_t limit) {
  JsonWriter out;
  out.object([&] { AskingObject(out, diagnosis, library).write(limit); });
  return out.take();
}

}  // namespace entente::report

#include "cli/interview/prompts.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/interview/parse-reply.h"
#include "report/text/text-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::cli {

namespace {

using report::Style;
using report::TextPage;

constexpr int margin = 2;
constexpr int number_column = 4;
constexpr int value_column = 7;
constexpr int present_column = 10;

std::string moved(std::string_view before, std::string_view after, std::string_view if_not = {}) {
  return before == after ? fmt::format("{}{}", after, if_not) : fmt::format("{} → {}", before, after);
}

int longest_value(const Scale& scale) {
  return static_cast<int>(std::ranges::max(scale.values, {}, &std::string_view::size).size());
}

void add_value(TextPage& page, const Question& question, const Scale& scale, std::size_t value) {
  page.at(number_column).put(fmt::format("{}", value + 1), Style::faint);
  page.at(value_column).put(scale.values[value], Style::strong);
  // What a fact's values mean, their names say.
  if (!question.fact) page.at(value_column + longest_value(scale) + 2).prose(question.anchors[value]);
  page.end();
}

/// What hangs on it, where anything open does.
std::string worth(AnswerRef slot, const Diagnosis& diagnosis) {
  const auto open = std::ranges::find(diagnosis.key_questions, slot, &OpenQuestion::slot);
  return open == diagnosis.key_questions.end() ? "" : report::worth_in_words(*open);
}

void add_present_answer(TextPage& page, AnswerRef slot, const Diagnosis& diagnosis, const Library& library) {
  if (!diagnosis.alliance.answers.at(slot.question, slot.partner).given) return;
  page.at(margin).put("so far", Style::faint).at(present_column);
  page.put(report::answer_in_words(slot, diagnosis.alliance, library), Style::strong);
  const auto note = report::note_in_words(slot, diagnosis.alliance);
  if (!note.empty()) page.follow(note, 2, present_column);
  page.end();
}

}  // namespace

std::string Prompts::beginning(const Diagnosis& diagnosis) const {
  TextPage page(look_);
  const report::RenderContext sheet{.page = page, .diagnosis = diagnosis, .library = library_};
  add_head(sheet);
  add_condition(sheet);
  page.blank_line().at(margin);
  page.prose(
      "Type the number or the name of an answer, and perhaps a comma and a note. d: don't know, n: not "
      "applicable, b: back, s: skip, q: stop, ?: more. Each answer is written into the file at once.");
  page.end();
  return page.take();
}

std::string Prompts::question(AnswerRef slot, const Diagnosis& diagnosis, std::size_t number,
                              std::size_t left) const {
  TextPage page(look_);
  const auto& question = library_.questions[slot.question];
  const auto& scale = library_.scale_of(question);
  page.blank_line();
  page.put(fmt::format("{}. {}", number, report::slot_name(slot, diagnosis.alliance, library_)),
           Style::faint);
  page.put("  ").add_right(fmt::format("{} left", left), Style::faint).end();
  page.at(margin).prose(report::ask(slot, diagnosis.alliance, library_), Style::strong).end();
  if (const auto words = worth(slot, diagnosis); !words.empty())
    page.at(margin).prose(words, Style::faint).end();
  for (std::size_t value = 0; value < scale.values.size(); ++value) add_value(page, question, scale, value);
  add_present_answer(page, slot, diagnosis, library_);
  return page.take();
}

std::string Prompts::effect(AnswerRef slot, const Diagnosis& before, const Diagnosis& after) const {
  constexpr int bar = 20;
  TextPage page(look_);
  page.at(margin);
  page.prose(fmt::format("{} = {}", report::slot_name(slot, after.alliance, library_),
                         report::answer_in_words(slot, after.alliance, library_)));
  const auto note = report::note_in_words(slot, after.alliance);
  if (!note.empty()) page.follow(note, 2, margin);
  page.end().at(margin);
  const auto& is = after.assessment;
  const auto& was = before.assessment;
  if (!was.bands.empty() && !is.bands.empty()) {
    page.bar(report::whole_points(is.score.low), report::whole_points(is.score.high), bar,
             report::style_of(is.bands));
    page.follow(
        moved(report::interval_in_words(was.score), report::interval_in_words(is.score), " as before"), 2,
        margin);
  }
  page.follow(moved(to_text(was.bands), to_text(is.bands)), 2, margin, report::style_of(is.bands)).end();
  if (was.nature.verdict != is.nature.verdict) {
    page.at(margin).prose(moved(name_of(was.nature.verdict), name_of(is.nature.verdict)));
    page.end();
  }
  return page.take();
}

std::string Prompts::ending(const Diagnosis& diagnosis, std::size_t answered, std::size_t left) const {
  TextPage page(look_);
  page.blank_line();
  page.prose(fmt::format("{} {} answered, {} left. The condition is {}.", answered,
                         answered == 1 ? "question" : "questions", left,
                         report::condition_in_words(diagnosis.assessment)));
  page.end();
  page.put("Next: entente assess ").put(diagnosis.alliance.file).end();
  return page.take();
}

std::string Prompts::date_question() const {
  TextPage page(look_);
  page.blank_line();
  page.put("as_of", Style::faint).end();
  page.at(margin).prose("As of which day is the alliance described?", Style::strong).end();
  page.at(number_column).prose("1995-06-30, 1995-06 or 1995").end();
  return page.take();
}

std::string Prompts::date_effect(std::string_view date) const {
  return remark(fmt::format("as_of = {}", date));
}

std::string Prompts::remark(std::string_view words) const {
  TextPage page(look_);
  page.at(margin).prose(words).end();
  return page.take();
}

std::string Prompts::help() const {
  std::string text;
  for (auto rest = reply_help; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    text += remark(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return text;
}

}  // namespace entente::cli

#include <fmt/format.h>

#include <algorithm>

#include "report/case/case-report.h"
#include "report/case/case-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

std::vector<std::string> steps(std::string_view id) {
  return {fmt::format("Hand out the case: entente case show {} --handout. Everybody reads alone, for a "
                      "quarter of an hour.",
                      id),
          "Everybody judges alone: each factor, the alliance as a whole, what became of it and how sure "
          "that is. Nobody looks anything up.",
          "In groups of three or four: where do you differ, and which line of the evidence decides? Who "
          "changes a judgement says why.",
          fmt::format("Everybody writes a worksheet (entente case start {}) and turns it in: entente case "
                      "submit FILE --diary course.jsonl.",
                      id),
          fmt::format("Tell the ending: entente case reveal {}. First ask what would have told it, and only "
                      "then where the library was wrong.",
                      id),
          "Discuss the questions below, and what was known only because the ending was."};
}

void add_answers(const RenderContext& context) {
  const auto& alliance = context.alliance();
  add_section(context.page, "The answers as they are coded");
  for (std::size_t i = 0; i < context.library.questions.size(); ++i) {
    const auto& question = context.library.questions[i];
    if (question.fact) continue;
    for (std::size_t partner = 0; partner < slot_count(question, alliance); ++partner) {
      const AnswerRef slot{.question = static_cast<Index>(i), .partner = partner};
      if (!alliance.answers.at(slot.question, slot.partner).given) continue;
      context.page.at(margin + 2);
      add_answer(context, slot, margin + 4, Style::plain);
    }
  }
}

void add_diagnosis(const RenderContext& context) {
  add_section(context.page, "The library's diagnosis, in brief");
  add_librarys_condition(context.page, context.diagnosis, context.library);
  for (std::size_t rank = 0; rank < std::min(max_on_first_screen, context.diagnosis.priorities.size());
       ++rank)
    add_ranked(context, rank, weakness(context.diagnosis, rank));
}

}  // namespace

std::string case_notes(std::string_view id, const Diagnosis& diagnosis, const Library& library,
                       TextLayout layout) {
  const auto& alliance = diagnosis.alliance;
  const auto& study = *alliance.case_study;
  TextPage page(layout);
  const RenderContext context{.page = page, .diagnosis = diagnosis, .library = library};
  page.prose(fmt::format("For the teacher: {}", alliance.name), Style::strong).end();
  page.prose(fmt::format("{}; covers {}", case_facts(alliance), study.window), Style::faint).end();
  add_section(page, "The session");
  add_numbered(page, steps(id));
  add_answers(context);
  add_diagnosis(context);
  add_hindsight(page, study, library);
  add_section(page, "For discussion, after the ending is told");
  add_numbered(page, study.questions);
  page.blank_line();
  page.prose(fmt::format("What became of the alliance is not told here: entente case reveal {}", id)).end();
  return page.take();
}

}  // namespace entente::report

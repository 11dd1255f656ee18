#include <fmt/format.h>

#include <algorithm>

#include "report/case/cases.h"
#include "report/case/parts.h"
#include "report/diagnosis-words.h"
#include "report/words.h"

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

void put_answers(const Sheet& sheet) {
  const auto& alliance = sheet.alliance();
  put_section(sheet.page, "The answers as they are coded");
  for (std::size_t i = 0; i < sheet.library.questions.size(); ++i) {
    const auto& question = sheet.library.questions[i];
    if (question.fact) continue;
    for (std::size_t partner = 0; partner < slot_count(question, alliance); ++partner) {
      const AnswerRef slot{.question = static_cast<Index>(i), .partner = partner};
      if (!alliance.answers.at(slot.question, slot.partner).given) continue;
      sheet.page.at(margin + 2);
      put_answer(sheet, slot, margin + 4, Style::plain);
    }
  }
}

void put_diagnosis(const Sheet& sheet) {
  put_section(sheet.page, "The library's diagnosis, in brief");
  put_librarys_condition(sheet.page, sheet.diagnosis, sheet.library);
  for (std::size_t rank = 0; rank < std::min(told_at_once, sheet.diagnosis.priorities.size()); ++rank)
    put_ranked(sheet, rank, weakness(sheet.diagnosis, rank));
}

}  // namespace

std::string case_notes(std::string_view id, const Diagnosis& diagnosis, const Library& library, Look look) {
  const auto& alliance = diagnosis.alliance;
  const auto& study = *alliance.case_study;
  Page page(look);
  const Sheet sheet{.page = page, .diagnosis = diagnosis, .library = library};
  page.prose(fmt::format("For the teacher: {}", alliance.name), Style::strong).end();
  page.prose(fmt::format("{}; covers {}", case_facts(alliance), study.window), Style::faint).end();
  put_section(page, "The session");
  put_numbered(page, steps(id));
  put_answers(sheet);
  put_diagnosis(sheet);
  put_hindsight(page, study, library);
  put_section(page, "For discussion, after the ending is told");
  put_numbered(page, study.questions);
  page.blank_line();
  page.prose(fmt::format("What became of the alliance is not told here: entente case reveal {}", id)).end();
  return page.take();
}

}  // namespace entente::report

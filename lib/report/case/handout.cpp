#include <fmt/format.h>

#include "report/case/cases.h"
#include "report/case/parts.h"
#include "teach/worksheet.h"

namespace entente::report {

namespace {

constexpr int to_tick = margin + 4;
constexpr std::string_view bands_to_tick = "[ ] weak    [ ] fragile    [ ] sound";

/// A line to write on, to the right margin.
void put_line_to_write_on(Page& page) {
  page.blank_line().at(to_tick);
  page.put(std::string(static_cast<std::size_t>(page.width() - to_tick), '_')).end();
}

void put_boxes(Page& page, std::string_view what, std::string_view boxes) {
  page.blank_line().at(margin + 2).prose(what).end();
  page.at(to_tick).put(boxes).end();
}

}  // namespace

std::string case_handout(const Case& study, const Library& library, Look look) {
  const Look on_paper = {.width = 80, .color = false, .ascii = look.ascii};
  constexpr int lines_for_reasons = 5;
  Page page(on_paper);
  page.put("Name ______________________________________    Date ________________________").end();
  page.blank_line();
  put_case(page, study, library);
  put_section(page, "Your judgement");
  page.at(margin + 2)
      .prose(
          "How does the alliance stand in each of these respects, as the case tells it? Sound means "
          "that all is well, also where the name is that of a trouble.")
      .end();
  for (const auto& task : tasks(study.alliance, library))
    put_boxes(page, library.factors[task.factor].title, fmt::format("{}    [ ] cannot tell", bands_to_tick));
  put_boxes(page, "The alliance as a whole", bands_to_tick);
  put_boxes(page, "What became of it, do you think?", "[ ] success    [ ] failure");
  put_boxes(page, "How sure are you of that, from 50 (a coin) to 100?", "______ percent");
  page.blank_line().at(margin + 2).put("Your reasons").end();
  for (int line = 0; line < lines_for_reasons; ++line) put_line_to_write_on(page);
  page.blank_line();
  page.prose(fmt::format("To turn it in, copy it into a file: entente case start {}", study.id)).end();
  return page.take();
}

}  // namespace entente::report

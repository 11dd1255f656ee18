#include <fmt/format.h>

#include "report/case/case-report.h"
#include "report/case/case-sections.h"
#include "teach/worksheet.h"

namespace entente::report {

namespace {

constexpr int to_tick = margin + 4;
constexpr std::string_view bands_to_tick = "[ ] weak    [ ] fragile    [ ] sound";

/// A line to write on, to the right margin.
void add_line_to_write_on(TextPage& page) {
  page.blank_line().at(to_tick);
  page.put(std::string(static_cast<std::size_t>(page.width() - to_tick), '_')).end();
}

void add_boxes(TextPage& page, std::string_view what, std::string_view boxes) {
  page.blank_line().at(margin + 2).prose(what).end();
  page.at(to_tick).put(boxes).end();
}

}  // namespace

std::string case_handout(const Case& study, const Library& library, TextLayout layout) {
  const TextLayout on_paper = {.width = 80, .color = false, .ascii = layout.ascii};
  constexpr int lines_for_reasons = 5;
  TextPage page(on_paper);
  page.put("Name ______________________________________    Date ________________________").end();
  page.blank_line();
  add_case(page, study, library);
  add_section(page, "Your judgement");
  page.at(margin + 2)
      .prose(
          "How does the alliance stand in each of these respects, as the case tells it? Sound means "
          "that all is well, also where the name is that of a trouble.")
      .end();
  for (const auto& task : tasks(study.alliance, library))
    add_boxes(page, library.factors[task.factor].title, fmt::format("{}    [ ] cannot tell", bands_to_tick));
  add_boxes(page, "The alliance as a whole", bands_to_tick);
  add_boxes(page, "What became of it, do you think?", "[ ] success    [ ] failure");
  add_boxes(page, "How sure are you of that, from 50 (a coin) to 100?", "______ percent");
  page.blank_line().at(margin + 2).put("Your reasons").end();
  for (int line = 0; line < lines_for_reasons; ++line) add_line_to_write_on(page);
  page.blank_line();
  page.prose(fmt::format("To turn it in, copy it into a file: entente case start {}", study.id)).end();
  return page.take();
}

}  // namespace entente::report

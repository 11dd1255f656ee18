#include <fmt/format.h>

#include "report/case/case-report.h"
#include "report/case/case-sections.h"

namespace entente::report {

std::string case_list(std::span<const Case> cases, TextLayout layout) {
  const int name_column = layout.width < columns_for_two ? margin + 2 : 29;
  TextPage page(layout);
  for (const auto& study : cases) {
    page.put(study.id, Style::strong).at_or_below(name_column).prose(study.alliance.name).end();
    page.at(name_column).prose(case_facts(study.alliance), Style::faint).end();
  }
  page.blank_line();
  page.prose(fmt::format("{} case{}; the letter is the grade of its documentation, A the best. `entente case "
                         "show ID` tells one without its ending, `entente case start ID` writes a worksheet.",
                         cases.size(), cases.size() == 1 ? "" : "s"),
             Style::faint)
      .end();
  return page.take();
}

std::string case_page(const Case& study, const Library& library, TextLayout layout) {
  TextPage page(layout);
  add_case(page, study, library);
  page.blank_line();
  page.prose(fmt::format("To judge it: entente case start {0} -o {0}.yaml", study.id), Style::faint).end();
  return page.take();
}

}  // namespace entente::report

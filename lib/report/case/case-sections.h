// The parts that the pages about a case share.
#pragma once

#include <string>

#include "advise/diagnosis.h"
#include "report/text/finding-text.h"
#include "report/text/text-page.h"
#include "teach/case.h"

namespace entente::report {

/// Where the text of a case's labelled lines begins.
inline constexpr Columns in_cases = {.label = margin, .text = 17};

/// "joint-venture, co-production · from 1984 · 2 partners · documented (A)".
std::string case_facts(const Alliance& alliance);

/// Everything that a class is told before it judges.
void add_case(TextPage& page, const Case& study, const Library& library);

/// "1  Which three answers …", and so on.
void add_numbered(TextPage& page, const std::vector<std::string>& texts);

/// In what the library is not the bundled one, if in anything.
void add_changed_library(TextPage& page, const Library& library);

/// The library's condition of the alliance, band and score.
void add_librarys_condition(TextPage& page, const Diagnosis& diagnosis, const Library& library);

/// The paths of the answers that were told later.
std::vector<std::string> paths_disclosed_later(const CaseStudy& study, const Library& library);

/// Which answers were told later, and what that means.
void add_hindsight(TextPage& page, const CaseStudy& study, const Library& library);

}  // namespace entente::report

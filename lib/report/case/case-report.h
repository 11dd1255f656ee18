// Cases for a class: the list of them, what is told of one before the judgement, and a teacher's notes. None
// of it tells an outcome.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "advise/diagnosis.h"
#include "report/text/text-page.h"
#include "teach/case.h"

namespace entente::report {

std::string case_list(std::span<const Case> cases, TextLayout layout);
std::string case_list_json(std::span<const Case> cases);

/// Who the partners are, the story up to the end of the window, and the evidence without the answers.
std::string case_page(const Case& study, const Library& library, TextLayout layout);
std::string case_json(const Case& study, const Library& library);

/// The same as a page to print, with boxes to tick; it has the width of paper, and no colour.
std::string case_handout(const Case& study, const Library& library, TextLayout layout);

/// How to spend the hour, the answers as they are coded, and what the library makes of them; also why to be
/// careful with evidence told later. `id` is the case's.
std::string case_notes(std::string_view id, const Diagnosis& diagnosis, const Library& library,
                       TextLayout layout);

}  // namespace entente::report

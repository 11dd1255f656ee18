// What a template of the page is given of an alliance, as JSON: the JSON report, and beside it what the page
// says in words and shows in pictures. report.mustache names all of it.
#pragma once

#include <string>

#include "report/json.h"

namespace entente::report::html {

/// An object, on lines of its own: `{"report": {…}, "page": {…}}`. The page's members are laid over those of
/// the report.
std::string page_data(const Diagnosis& diagnosis, const Library& library);
std::string page_data(const Unread& unread, const Library& library);

}  // namespace entente::report::html

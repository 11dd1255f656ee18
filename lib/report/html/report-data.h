// What the page of one alliance is filled with: the JSON report, and beside it what the page says in words
// and shows in pictures. report.mustache names all of it.
#pragma once

#include "report/html/render.h"
#include "report/json-report.h"

namespace entente::report::html {

Layers report_data(const Diagnosis& diagnosis, const Library& library);
Layers report_data(const UnreadInput& unread, const Library& library);

}  // namespace entente::report::html

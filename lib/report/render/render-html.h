// Documents as a page in HTML.
#pragma once

#include <span>
#include <string>

#include "report/document/block.h"
#include "report/html/render.h"

namespace entente::report {

/// One page with all of the documents, one after the other.
std::string render_html(std::span<const Document> documents, const html::PageTheme& theme);

}  // namespace entente::report

// Documents as text for a terminal.
#pragma once

#include <string>

#include "report/document/block.h"
#include "report/text/text-page.h"

namespace entente::report {

std::string render_text(const Document& document, TextLayout layout);

}  // namespace entente::report

// Documents in Markdown in the flavour of GitHub.
#pragma once

#include <string>

#include "report/document/block.h"

namespace entente::report {

std::string render_markdown(const Document& document);

}  // namespace entente::report

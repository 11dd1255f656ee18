// How a page is to look, as the command line says it.
#pragma once

#include <optional>

#include "cli/shared-options.h"
#include "report/html/render.h"

namespace entente::cli {

/// Nothing where a file of it cannot be read or makes no sense, which has been said.
std::optional<report::html::PageTheme> html_theme(const PageOptions& options);

}  // namespace entente::cli

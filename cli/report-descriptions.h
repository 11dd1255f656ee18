// Writes one report about each description that a command reads.
#pragma once

#include <functional>
#include <string>

#include "cli/read-descriptions.h"
#include "cli/shared-options.h"

namespace entente::cli {

/// Renders the diagnosis of one alliance.
using Render = std::function<std::string(const Diagnosis&)>;

/// Writes to standard output: texts with an empty line between them, paged on a terminal.
ExitStatus report_as_text(const DescriptionRequest& request, const TerminalOptions& terminal,
                          const Render& render);

/// Writes one JSON object, or an array of several; input that could not be read is one of them.
ExitStatus report_as_json(const DescriptionRequest& request, const Render& render);

}  // namespace entente::cli

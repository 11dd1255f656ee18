// The rules of a library as those of a tool in SARIF.
#pragma once

#include <string_view>

#include "knowledge/library.h"
#include "report/sarif.h"
#include "text/json-writer.h"

namespace entente::report {

/// The rule of descriptions that could not be read; it stands behind those of the library.
inline constexpr std::string_view unread_rule = "entente/unread";

/// The level of a weakness of that severity.
SarifLevel sarif_level(Severity severity);

/// An array: each with what it claims, what to do, its limits and its sources.
void write_sarif_rules(JsonWriter& out, const Library& library);

}  // namespace entente::report

// Removes what the reader of a report must not see.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "text/error.h"

namespace entente {

/// Sets the audience of an alliance. For every reader but the internal one, deletes the notes and sources of
/// answers (dates stay), and the reasons and authors of acceptances. For a partner, also hides the other
/// partners' answers, which are still scored. If no partner has that key, reports an error.
void redact_for(const Audience& audience, Alliance& alliance, ErrorList& errors);

/// Replaces the messages of errors, which may quote an answer or a note: for every reader but the internal
/// one, only the location stays. Errors about a file as a whole (line 0) are unchanged.
void redact_for(const Audience& audience, std::vector<Error>& errors);

/// The audience as an argument of `--audience`: "internal", "client" or "partner=county".
std::string to_text(const Audience& audience);

/// Reads such an argument; returns an empty optional if it is invalid.
std::optional<Audience> read_audience(std::string_view text);

}  // namespace entente

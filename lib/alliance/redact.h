// Who a report is for, and so what of the answers it tells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "text/error.h"

namespace entente {

/// Takes out of the alliance what that reader is not to see: the notes and sources of answers, and why and
/// by whom a weakness was accepted; for a partner also what the others answered of themselves, which is still
/// judged. Complains where no partner has that key.
void redact_for(const Audience& audience, Alliance& alliance, ErrorList& errors);

/// Takes out of complaints the words of the file, which may be an answer or a note: such a reader learns only
/// where something is wrong. What is wrong with a file as a whole stays.
void redact_for(const Audience& audience, std::vector<Error>& errors);

/// "internal", "client" or "partner=county", as `--audience` names it.
std::string to_text(const Audience& audience);

/// The same read; nothing where it is none of them.
std::optional<Audience> read_audience(std::string_view text);

}  // namespace entente

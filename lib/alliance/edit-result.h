// The result of writing something into the text of a description.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "text/text-edits.h"

namespace entente {

struct ReadDescription;

/// The new text, or the reason why there is none.
struct EditResult {
  std::optional<std::string> text;
  Error refusal;  ///< if there is no `text`; its location is where to write by hand
};

/// The result if description number `document` cannot be read, which breaks the precondition of the caller.
EditResult unreadable(int document);

/// Applies edits to a description of `text`. Their offsets are relative to the description. An empty optional
/// if they overlap or lie outside the text.
std::optional<std::string> with_edits(std::string_view text, const ReadDescription& description,
                                      std::vector<TextEdit> edits);

}  // namespace entente

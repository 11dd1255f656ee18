// A description's text after something was written into it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "text/text-edits.h"

namespace entente {

struct ReadDescription;

/// A text with an answer more, or why there is none.
struct EditResult {
  std::optional<std::string> text;
  Error refusal;  ///< told at the place where the answer is to be written by hand
};

/// Where the description of that number cannot be read: the text is not as it was promised.
EditResult unreadable(int document);

/// The text with edits of one of its descriptions made, which count from where that begins.
std::optional<std::string> with_edits(std::string_view text, const ReadDescription& description,
                                      std::vector<TextEdit> edits);

}  // namespace entente

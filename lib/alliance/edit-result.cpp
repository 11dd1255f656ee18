#include "alliance/edit-result.h"

#include <fmt/format.h>

#include "alliance/verify-edit.h"

namespace entente {

EditResult unreadable(int document) {
  return {.text = {},
          .refusal = {.file = {},
                      .at = {},
                      .message = fmt::format("description {} cannot be read", document),
                      .hint = {}}};
}

std::optional<std::string> with_edits(std::string_view text, const ReadDescription& description,
                                      std::vector<TextEdit> edits) {
  // A section's text is a view into the whole text.
  const auto begin = static_cast<std::size_t>(description.section.text.data() - text.data());
  for (auto& edit : edits) edit.offset += begin;
  return apply_edits(text, std::move(edits));
}

}  // namespace entente

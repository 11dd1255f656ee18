// A text with some of its parts replaced, and every other byte as it was.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What takes the place of so many bytes; an insertion where they are none.
struct TextEdit {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string text;
};

/// The text with all of them made, each of whose offsets is one of the text as it was; insertions at one
/// place stand in their order. Nothing where two overlap, or one is not within the text.
std::optional<std::string> apply_edits(std::string_view text, std::vector<TextEdit> splices);

}  // namespace entente

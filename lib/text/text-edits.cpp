#include "text/text-edits.h"

#include <algorithm>

namespace entente {

std::optional<std::string> apply_edits(std::string_view text, std::vector<TextEdit> splices) {
  std::ranges::stable_sort(splices, {}, &TextEdit::offset);
  std::string result;
  std::size_t taken = 0;
  for (const auto& splice : splices) {
    const bool fits = splice.offset >= taken && splice.offset <= text.size() &&
                      splice.length <= text.size() - splice.offset;
    if (!fits) return std::nullopt;
    result += text.substr(taken, splice.offset - taken);
    result += splice.text;
    taken = splice.offset + splice.length;
  }
  result += text.substr(taken);
  return result;
}

}  // namespace entente

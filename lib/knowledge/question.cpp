#include "knowledge/question.h"

namespace entente {

std::string fill(std::string_view text, std::string_view slot, std::string_view with) {
  std::string filled;
  for (std::size_t from = 0;;) {
    const auto at = text.find(slot, from);
    filled += text.substr(from, at - from);
    if (at == std::string_view::npos) return filled;
    filled += with;
    from = at + slot.size();
  }
}

std::string ask_generally(const Question& question) {
  return fill(question.ask, "{partner}", "the partner");
}

}  // namespace entente

#include "text/find-word.h"

#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace entente {

namespace {

std::u32string lower_case(std::string_view text) {
  std::u32string letters;
  while (!text.empty()) {
    ucs4_t character = 0;
    const int length = u8_mbtouc(&character, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    letters += static_cast<char32_t>(uc_tolower(character));
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return letters;
}

}  // namespace

bool has_word(std::string_view text, std::string_view beginning) {
  const auto in = lower_case(text);
  const auto word = lower_case(beginning);
  if (word.empty()) return false;
  for (auto at = in.find(word); at != std::u32string::npos; at = in.find(word, at + 1)) {
    if (at == 0 || !uc_is_alnum(in[at - 1])) return true;
  }
  return false;
}

}  // namespace entente

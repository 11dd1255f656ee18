#include "tests/any-text.h"

#include <vector>

namespace entente {

namespace {

std::string in_utf_8(const std::vector<char32_t>& characters) {
  const auto following = [](unsigned bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  std::string text;
  for (const auto character : characters) {
    const auto code = static_cast<unsigned>(character);
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      text += {static_cast<char>(0xC0 | code >> 6), following(code)};
    } else if (code < 0x10000) {
      text += {static_cast<char>(0xE0 | code >> 12), following(code >> 6), following(code)};
    } else {
      text += {static_cast<char>(0xF0 | code >> 18), following(code >> 12), following(code >> 6),
               following(code)};
    }
  }
  return text;
}

rc::Gen<char32_t> any_character() {
  return rc::gen::weightedOneOf<char32_t>(
      {{4, rc::gen::inRange<char32_t>(1, 0x80)},
       {2, rc::gen::inRange<char32_t>(0x80, 0xD800)},
       {1, rc::gen::inRange<char32_t>(0x10000, 0x110000)},
       {1, rc::gen::element<char32_t>('"', '\\', 0x7F, 0x85, 0x2028, 0x2029, 0x202E, 0xFEFF, 0xFFFD)}});
}

}  // namespace

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(any_character()), in_utf_8);
}

}  // namespace entente

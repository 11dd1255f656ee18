#include "tests/yaml/read/parsers/mutation.h"

#include <array>
#include <string_view>

namespace entente::yaml {
namespace {

constexpr std::array<std::string_view, 77> marks = {
    ": ",     ":",     "- ",    "-",        "#",          " #",   "'",    "\"",   "|",       ">",  "|2",
    ">-",     "|+",    "\n",    "\n\n",     " ",          "  ",   "   ",  "{",    "}",       "[",  "]",
    ", ",     ",",     "&a ",   "*a",       "*a ",        "? ",   "?",    "!",    "%",       "@",  "`",
    "~",      "null",  "\r\n",  "é",        "\\",         "\\n",  "<<: ", "---",  "...",     "a",  "b: c",
    "\n  ",   "\n - ", "a: ",   "\\u00e9",  "\\x41",      "\\\n", "''",   "\"\"", "{}",      "[]", "日本",
    "\n#c\n", ": |\n", ": >\n", "\n   x\n", "http://x.y", "a:b",  "::",   "- - ", "\"a\":b", "1",  "0x",
    ".",      "=",     "\\/",   "\\ ",      "\\0",        "\\_",  "\\N",  "\\L",  "\\e",     "\t", "\u2028"};

}  // namespace

std::string mutated(std::string text, std::mt19937_64& random) {
  constexpr std::size_t max_changes = 4;
  constexpr std::size_t longest_repeat = 20;
  const auto below = [&random](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  for (auto changes = 1 + below(max_changes); changes > 0; --changes) {
    const auto at = below(text.size() + 1);
    switch (below(6)) {
      case 0:
        text.erase(at, 1 + below(3));
        break;
      case 1:
        text.insert(at, text.substr(below(text.size() + 1), below(longest_repeat)));
        break;
      case 2:
        if (const auto newline = text.find('\n', at); newline != std::string::npos)
          text.insert(newline + 1, 1 + below(3), ' ');
        break;
      default:
        text.insert(at, marks[below(marks.size())]);
    }
  }
  return text;
}

}  // namespace entente::yaml

#include "text/ascii-fallback.h"

#include <algorithm>
#include <array>

#include "text/byte-scan.h"

namespace entente {
namespace {

struct Sign {
  std::string_view sign;
  std::string_view ascii;
};

constexpr std::array signs = {
    Sign{"█", "#"},  Sign{"▒", "="},   Sign{"░", "."},  Sign{"–", "-"}, Sign{"—", "-"},
    Sign{"“", "\""}, Sign{"”", "\""},  Sign{"„", "\""}, Sign{"‘", "'"}, Sign{"’", "'"},
    Sign{"·", "-"},  Sign{"…", "..."}, Sign{"→", "->"},
};

}  // namespace

std::string with_ascii_fallback(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto run = end_of_ascii(text, 0);
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    const auto found =
        std::ranges::find_if(signs, [text](const Sign& sign) { return text.starts_with(sign.sign); });
    out += found == signs.end() ? text.substr(0, 1) : found->ascii;
    text.remove_prefix(found == signs.end() ? 1 : found->sign.size());
  }
  return out;
}

}  // namespace entente

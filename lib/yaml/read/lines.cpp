#include "yaml/read/lines.h"

#include <algorithm>

namespace entente::yaml {
namespace {

constexpr std::size_t not_found = std::string_view::npos;

}  // namespace

bool Line::has_key() const {
  return content.find(": ") != not_found || content.ends_with(':');
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t newline = offset == 0 ? not_found : text.rfind('\n', offset - 1);
  return newline == not_found ? 0 : newline + 1;
}

Line line_at(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, offset);
  const std::string_view whole = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  std::size_t first = std::min(whole.find_first_not_of(" \t"), whole.size());
  while (whole.substr(first).starts_with("- ") || whole.substr(first).starts_with("-\t")) {
    first = std::min(whole.find_first_not_of(" \t", first + 1), whole.size());
  }
  return {begin, begin + first, whole.substr(first)};
}

std::optional<Line> line_above(std::string_view text, Line line) {
  while (line.begin > 0) {
    line = line_at(text, line.begin - 1);
    if (!line.content.empty() && line.content.front() != '#') return line;
  }
  return std::nullopt;
}

std::optional<Line> line_below(std::string_view text, Line line) {
  while (true) {
    const std::size_t newline = text.find('\n', line.first);
    if (newline == not_found) return std::nullopt;
    line = line_at(text, newline + 1);
    if (!line.content.empty()) return line;
  }
}

}  // namespace entente::yaml

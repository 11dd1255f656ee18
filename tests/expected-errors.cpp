#include "tests/expected-errors.h"

#include <fmt/format.h>

#include <optional>
#include <sstream>

namespace entente {
namespace {

std::optional<std::string> comment(std::string_view line, std::string_view word) {
  const auto opening = fmt::format("# {}: ", word);
  if (!line.starts_with(opening)) return std::nullopt;
  return std::string(line.substr(opening.size()));
}

std::string to_line(const Error& error, std::string_view file) {
  const bool is_elsewhere = error.file != file;
  const bool is_placed = error.at.line > 0;
  return fmt::format("{}{} {}{}{}\n", is_elsewhere ? error.file + ":" : "",
                     is_placed ? fmt::format("{}:{}", error.at.line, error.at.column) : "-", error.message,
                     error.hint.empty() ? "" : " -> ", error.hint);
}

}  // namespace

std::vector<std::string> comments(std::string_view text, std::string_view word) {
  std::vector<std::string> found;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (auto said = comment(line, word)) found.push_back(*std::move(said));
  }
  return found;
}

std::string expected_errors(std::string_view text) {
  std::string expected;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (const auto error = comment(line, "expect")) expected += *error + "\n";
    if (const auto hint = comment(line, "hint")) expected.insert(expected.size() - 1, " -> " + *hint);
  }
  return expected;
}

std::string to_lines(std::span<const Error> errors, std::string_view file) {
  std::string lines;
  for (const auto& error : errors) lines += to_line(error, file);
  return lines;
}

}  // namespace entente

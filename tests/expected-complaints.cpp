#include "tests/expected-complaints.h"

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

std::string to_line(const Complaint& complaint, std::string_view file) {
  const bool is_elsewhere = complaint.file != file;
  const bool is_placed = complaint.at.line > 0;
  return fmt::format("{}{} {}{}{}\n", is_elsewhere ? complaint.file + ":" : "",
                     is_placed ? fmt::format("{}:{}", complaint.at.line, complaint.at.column) : "-",
                     complaint.message, complaint.hint.empty() ? "" : " -> ", complaint.hint);
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

std::string expected_complaints(std::string_view text) {
  std::string expected;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (const auto complaint = comment(line, "expect")) expected += *complaint + "\n";
    if (const auto hint = comment(line, "hint")) expected.insert(expected.size() - 1, " -> " + *hint);
  }
  return expected;
}

std::string to_lines(std::span<const Complaint> complaints, std::string_view file) {
  std::string lines;
  for (const auto& complaint : complaints) lines += to_line(complaint, file);
  return lines;
}

}  // namespace entente

#include "tests/cli/transcript.h"

#include <fmt/format.h>

#include <sstream>

namespace entente::cli {
namespace {

constexpr std::string_view prompt = "$ ";
constexpr std::string_view anything = "…";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

using Lines = std::vector<std::string>::const_iterator;

bool match(Lines expected, Lines expected_end, Lines output, Lines output_end) {
  for (; expected != expected_end; ++expected, ++output) {
    if (*expected == anything) {
      if (match(expected + 1, expected_end, output, output_end)) return true;
      for (; output != output_end; ++output) {
        if (match(expected + 1, expected_end, output + 1, output_end)) return true;
      }
      return false;
    }
    if (output == output_end || *expected != *output) return false;
  }
  return output == output_end;
}

}  // namespace

std::vector<Session> sessions(std::string_view document) {
  std::vector<Session> found;
  bool inside = false;
  bool is_continued = false;
  int number = 0;
  for (const auto& line : lines_of(document)) {
    ++number;
    if (line.starts_with("```")) {
      inside = line == "```console";
      is_continued = false;
    } else if (inside && is_continued) {
      found.back().command += "\n" + line;
      is_continued = line.ends_with('\\');
    } else if (inside && line.starts_with(prompt)) {
      found.push_back({number, line.substr(prompt.size()), {}});
      is_continued = line.ends_with('\\');
    } else if (inside && !found.empty()) {
      found.back().output += line + "\n";
    }
  }
  return found;
}

bool matches(std::string_view expected, std::string_view output) {
  const auto wanted = lines_of(expected);
  const auto got = lines_of(output);
  return match(wanted.begin(), wanted.end(), got.begin(), got.end());
}

std::string failures(const std::vector<Session>& sessions, const Folder& folder) {
  std::string failures;
  int last_status = 0;
  for (const auto& session : sessions) {
    const auto outcome = folder.run(fmt::format("(exit {})\n{{\n{}\n}} 2>&1", last_status, session.command));
    last_status = outcome.status;
    if (matches(session.output, outcome.output)) continue;
    failures += fmt::format("line {}: $ {}\nshows:\n{}prints:\n{}\n", session.line, session.command,
                            session.output, outcome.output);
  }
  return failures;
}

}  // namespace entente::cli

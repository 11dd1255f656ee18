// A factor to fill in says what is missing, and is one when it has been filled in.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr std::string_view file = "lib/factors/people/pace-of-work.yaml";

/// What an author could say, in the order of the places to fill in.
constexpr std::array<std::string_view, 26> expected_words = {
    "A pace that both can keep",
    "success",
    "Practitioners hold that alliances may tire of a pace that only one side can keep.",
    "D",
    "rmq_nd",
    "people and their work",
    "Nobody has measured it.",
    "people.pace_of_work",
    "Can the people of both sides keep the pace?",
    "one side is always late",
    "now and then one waits for the other",
    "dates are met on both sides",
    "weeks",
    "one-side-late",
    "{people.pace_of_work: {at_least: partly}}",
    "2",
    "minor",
    "One side is always late.",
    "Both sides keep the pace.",
    "Plan the next month together.",
    "dates met",
    "{people.pace_of_work: yes}",
    "{one-side-late: met}",
    "one side always late",
    "{people.pace_of_work: no}",
    "{one-side-late: unmet}",
};

/// The key of a line that ends in its colon, a list's or mapping's own apart.
std::string_view empty_key(std::string_view line) {
  static constexpr std::array<std::string_view, 5> collections = {"sources", "questions", "scale", "rules",
                                                                  "examples"};
  const auto key = line.substr(std::min(line.find_first_not_of(" -"), line.size()));
  if (!key.ends_with(':') || key.starts_with('#')) return {};
  const auto name = key.substr(0, key.size() - 1);
  return std::ranges::find(collections, name) == collections.end() ? name : std::string_view{};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream input(text);
  for (std::string line; std::getline(input, line);) lines.push_back(line);
  return lines;
}

/// A copy of the bundled library, with the factor as `entente new factor` writes it.
void write_library(const Folder& folder) {
  folder.copy("lib/factors", "lib/factors");
  const auto outcome = folder.run(fmt::format("entente new factor pace-of-work --theme people -o {}", file));
  REQUIRE(outcome.status == 0);
  REQUIRE(outcome.errors == "");
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a new factor is complained of at each place that is still to be filled in, and nowhere else") {
    const Folder folder;
    write_library(folder);
    std::string expected;
    const auto lines = lines_of(folder.read(std::string(file)));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto key = empty_key(lines[i]);
      if (!key.empty()) expected += fmt::format("{}:{}:{}\n", file, i + 1, lines[i].find(key) + 1);
    }
    const auto outcome = folder.run("entente library check lib/factors");
    CHECK(outcome.status == 2);
    std::string places;
    for (const auto& line : lines_of(outcome.errors)) {
      if (line.starts_with("lib/")) places += line.substr(0, line.find(": ")) + "\n";
    }
    CHECK(places == expected);
    CHECK(outcome.errors.find("``") == std::string::npos);
  }

  TEST_CASE("a new factor that has been filled in is one of the library") {
    const Folder folder;
    write_library(folder);
    std::string filled;
    std::size_t places = 0;
    for (const auto& line : lines_of(folder.read(std::string(file)))) {
      filled += line;
      if (!empty_key(line).empty()) {
        const auto words = places < expected_words.size() ? expected_words[places] : "{one-side-late: open}";
        filled += fmt::format(" {}", words);
        ++places;
      }
      filled += '\n';
    }
    CHECK(places == expected_words.size() + 1);
    folder.write(std::string(file), filled);
    const auto outcome = folder.run("entente library check lib/factors");
    CHECK(outcome.errors == "");
    CHECK(outcome.status == 0);
  }

  TEST_CASE("a new factor has no line too long to be read") {
    const Folder folder;
    CHECK(folder.run("entente new factor pace-of-work | grep -E '.{111}'").output == "");
  }

  TEST_CASE("a new factor's id is in kebab-case and new, and its theme is known") {
    const Folder folder;
    const auto error = [&folder](std::string_view words) {
      const auto outcome = folder.run(fmt::format("entente new factor {}", words));
      CHECK(outcome.status == 2);
      CHECK(outcome.output == "");
      return outcome.errors;
    };
    CHECK(error("Pace_ofWork") ==
          "entente: `Pace_ofWork` is no id of a factor; did you mean `pace-of-work`?\n");
    CHECK(error("…") ==
          "entente: `…` is no id of a factor; an id is words in lower case joined by hyphens\n");
    CHECK(error("empowered-manager") ==
          "entente: there is a factor `empowered-manager` already, in theme governance; "
          "see entente factors empowered-manager\n");
    CHECK(error("pace --theme peple") == "entente: there is no theme `peple`; did you mean `people`?\n");
    CHECK(error("").find("ID is required") != std::string::npos);
  }

  TEST_CASE("what is wrong around a new factor on the command line is told") {
    const Folder folder;
    const auto error = [&folder](std::string_view words) {
      const auto outcome = folder.run(fmt::format("entente new {}", words));
      CHECK(outcome.status == 2);
      CHECK(outcome.output == "");
      return outcome.errors;
    };
    CHECK(error("fator pace") ==
          "entente: unknown command `fator`; did you mean `factor`?; see entente --help\n");
    CHECK(error("factor pace --them people").find("did you mean `--theme`?") != std::string::npos);
    CHECK(error("factor pace --scope core").find("unknown option `--scope`") != std::string::npos);
    CHECK(error("--scope core factor pace").find("--scope") != std::string::npos);
    CHECK(error("-o x.yaml factor pace").find("--output") != std::string::npos);
    CHECK_FALSE(folder.has("x.yaml"));
  }
}

}  // namespace entente::cli

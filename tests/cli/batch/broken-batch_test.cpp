// One broken description in twenty, of every kind that there is.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"
#include "tests/expected-errors.h"
#include "tests/files.h"
#include "text/source-location.h"

namespace entente::cli {
namespace {

using nlohmann::json;

constexpr int good_for_each = 19;

/// What a run's lines complain of, as the broken files themselves say it; by file.
std::map<std::string, std::string> errors_of(const std::vector<json>& lines) {
  std::map<std::string, std::string> errors;
  for (const auto& line : lines) {
    for (const auto& error : line["errors"]) {
      const auto hint = error["hint"].is_null() ? "" : error["hint"].get<std::string>();
      errors[error["file"]] +=
          fmt::format("{}:{} {}{}{}\n", error["line"].get<int>(), error["column"].get<int>(),
                      error["message"].get<std::string>(), hint.empty() ? "" : " -> ", hint);
    }
  }
  return errors;
}

/// Of the lines of a run those with errors, and how many there are without.
struct Found {
  explicit Found(const std::string& output) {
    std::istringstream all(output);
    std::string broken;
    for (std::string line; std::getline(all, line);) {
      const bool is_assessed = line.ends_with(R"("errors":[]})");
      if (is_assessed)
        ++assessed;
      else
        broken += line + "\n";
    }
    errors = lines(broken);
  }

  std::vector<json> errors;
  std::size_t assessed = 0;
};

/// Whether it can stand among others as it is.
bool is_one_document(const std::string& text) {
  const auto has_line = [&text](std::string_view beginning) {
    return text.starts_with(beginning) || text.find(fmt::format("\n{}", beginning)) != std::string::npos;
  };
  return text.ends_with('\n') && !has_line("---") && !has_line("...") && !has_line("%");
}

/// Of complaints, one a line, each beginning with its place.
std::vector<SourceLocation> places(const std::string& errors) {
  std::istringstream lines(errors);
  std::vector<SourceLocation> places;
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(':');
    places.push_back({std::stoi(line), std::stoi(line.substr(colon + 1))});
  }
  return places;
}

}  // namespace

TEST_SUITE("batch") {
  TEST_CASE(
      "one file in twenty is broken, in every way: each is told of at its place, all else is assessed") {
    const Folder folder;
    folder.run("mkdir portfolio");
    std::string many;
    std::string many_lines;
    for (int i = 0; i < good_for_each; ++i) {
      many += "---\n" + description("Alder", "yes");
      many_lines += as_json("Birch", "no");
    }
    std::map<std::string, std::string> expected;
    std::size_t good = 0;
    for (const auto& file : files_in("tests/alliance/bad", ".yaml")) {
      const auto name = "portfolio/" + file.filename().string();
      const auto text = read_file(file);
      folder.write(name, text);
      expected[name] = expected_errors(text);
      good += comments(text, "read").size() + good_for_each;
      folder.write(name + (good % 2 == 0 ? ".jsonl" : ".yaml"), good % 2 == 0 ? many_lines : many);
    }
    REQUIRE(expected.size() > 100);
    const auto outcome = folder.run("entente assess portfolio --format jsonl --max-errors all");
    const Found found(outcome.output);
    CHECK(outcome.status == 3);
    CHECK(found.assessed == good);
    CHECK(errors_of(found.errors) == expected);
    for (const auto& said : expected) {
      const auto place = said.second.substr(0, said.second.find(' '));
      CAPTURE(said.first);
      CHECK(outcome.errors.find(fmt::format("{}:{}: ", said.first, place)) != std::string::npos);
    }
  }

  TEST_CASE("one document in twenty is broken: each is told of where it stands in the text") {
    const Folder folder;
    std::string many;
    for (int i = 0; i < good_for_each; ++i) many += "---\n" + description("Alder", "yes");
    std::string text;
    std::vector<std::string> expected;
    std::size_t good = 0;
    for (const auto& file : files_in("tests/alliance/bad", ".yaml")) {
      const auto broken = read_file(file);
      if (!is_one_document(broken)) continue;
      text += "---\n";
      const auto above = std::ranges::count(text, '\n');
      for (const auto& place : places(expected_errors(broken)))
        expected.push_back(fmt::format("{}:{}", place.line + above, place.column));
      text += broken + many;
      good += good_for_each;
    }
    REQUIRE(expected.size() > 100);
    folder.write("all.yaml", text);
    const auto outcome = folder.run("entente assess - --format jsonl <all.yaml");
    const Found found(outcome.output);
    CHECK(outcome.status == 3);
    CHECK(found.assessed == good);
    std::vector<std::string> told;
    for (const auto& line : found.errors) {
      for (const auto& error : line["errors"])
        told.push_back(fmt::format("{}:{}", error["line"].get<int>(), error["column"].get<int>()));
    }
    CHECK(told == expected);
  }
}

}  // namespace entente::cli

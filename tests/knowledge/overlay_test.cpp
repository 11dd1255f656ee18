#include "knowledge/overlay.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "assess/self-test.h"
#include "tests/expected-errors.h"
#include "tests/files.h"
#include "tests/small-library.h"

namespace entente {
namespace {

constexpr std::array<BundledFile, 5> bundled = {{{"bibliography.yaml", "own"},
                                                 {"context.yaml", "own"},
                                                 {"exit/exit-terms.yaml", "own"},
                                                 {"people/morale.yaml", "own"},
                                                 {"themes.yaml", "own"}}};

std::string texts(const std::vector<LibraryFile>& files) {
  std::string lines;
  for (const auto& file : files) lines += fmt::format("{} {} as {}\n", file.path, file.text, file.name);
  return lines;
}

OverlaidFiles extended_with(std::string_view path) {
  return overlay(bundled, {{.path = std::string{path}, .text = "new", .name = fmt::format("ours/{}", path)}});
}

}  // namespace

TEST_SUITE("knowledge") {
  TEST_CASE("a factor's file takes the place of the bundled one of its id, whatever its theme") {
    const auto extended = extended_with("people/exit-terms.yaml");
    CHECK(texts(extended.files) ==
          "bibliography.yaml own as bundled:bibliography.yaml\n"
          "context.yaml own as bundled:context.yaml\n"
          "people/morale.yaml own as bundled:people/morale.yaml\n"
          "themes.yaml own as bundled:themes.yaml\n"
          "people/exit-terms.yaml new as ours/people/exit-terms.yaml\n");
    CHECK(extended.changes ==
          std::vector<std::string>{"factor `exit-terms` replaced by ours/people/exit-terms.yaml"});
  }

  TEST_CASE("works, themes and scales are added to the bundled ones") {
    const auto extended = extended_with("bibliography.yaml");
    CHECK(extended.files.size() == bundled.size() + 1);
    CHECK(extended.changes == std::vector<std::string>{"`bibliography` added to by ours/bibliography.yaml"});
  }

  TEST_CASE("a new factor is added, and a file of the top never taken for a factor") {
    CHECK(extended_with("exit/themes.yaml").changes ==
          std::vector<std::string>{"factor `themes` added from ours/exit/themes.yaml"});
    CHECK(extended_with("context.yaml").changes ==
          std::vector<std::string>{"`context` replaced by ours/context.yaml"});
  }

  TEST_CASE("what an extension leaves without use in the bundled files is nobody's mistake") {
    auto files = small_library_files();
    std::vector<BundledFile> own;
    for (const auto& file : files) own.push_back({.path = file.path, .text = file.text});
    const auto replaced = std::ranges::find(files, "relationship/promises.yaml", &LibraryFile::path);
    REQUIRE(replaced != files.end());
    const auto extended = overlay(own, {*replaced});
    const auto loaded = read_library(extended.files);
    CHECK(to_lines(loaded.errors, "") == "");
    CHECK(to_lines(self_test(loaded.library), "") == "");
  }

  TEST_CASE("a work that two bibliographies have, and a theme that two lists have, are complained of") {
    auto files = small_library_files();
    files.push_back({.path = "bibliography.yaml",
                     .text = "carter1999: {kind: book, title: Other, seen: abstract}\n",
                     .name = "ours/bibliography.yaml"});
    files.push_back({.path = "themes.yaml",
                     .text = "- {theme: people, title: People, about: Again.}\n",
                     .name = "ours/themes.yaml"});
    CHECK(to_lines(read_library(files).errors, "") ==
          "ours/bibliography.yaml:1:1 another bibliography has `carter1999` already\n"
          "ours/themes.yaml:1:3 theme `people` is here already\n");
  }
}

}  // namespace entente

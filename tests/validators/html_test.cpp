// Pages as others see them: the Nu Html Checker, and Chromium with axe. tests/run.sh --all installs what they
// need.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/hostile-texts.h"
#include "tests/validators/runs.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::cli {
namespace {

/// As the shell takes it for one word.
std::string in_quotes(const std::string& word) {
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

/// The page of a case, that of a description with nothing in it beside one that cannot be read, that of a few
/// cases, and those of the other commands.
std::vector<std::string> make_pages(const Folder& folder) {
  for (const auto* id : {"vw-suzuki", "nummi", "county-records-centre", "hathitrust"})
    folder.copy(fmt::format("examples/cases/{}.yaml", id));
  folder.write("broken.yaml", "entente: 1\nnme: Quay\n");
  folder.write("logo.svg",
               "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><circle r='20'/></svg>");
  folder.run("entente new > new.yaml");
  std::vector<std::string> pages;
  for (const std::string inputs :
       {"vw-suzuki.yaml --logo logo.svg --title 'Ours & theirs'", "broken.yaml new.yaml",
        "vw-suzuki.yaml nummi.yaml county-records-centre.yaml hathitrust.yaml"}) {
    pages.push_back(fmt::format("page-{}.html", pages.size()));
    folder.run(fmt::format("entente assess {} --format html -o {}", inputs, pages.back()));
    REQUIRE(folder.has(pages.back()));
  }
  for (const std::string command :
       {"ask vw-suzuki.yaml", "plan nummi.yaml --target 95", "why vw-suzuki.yaml broken-promises",
        "why vw-suzuki.yaml social-contract", "compare vw-suzuki.yaml nummi.yaml --as history --all",
        "compare vw-suzuki.yaml nummi.yaml hathitrust.yaml --as candidates"}) {
    pages.push_back(fmt::format("page-{}.html", pages.size()));
    folder.run(fmt::format("entente {} -o {}", command, pages.back()));
    REQUIRE(folder.has(pages.back()));
  }
  return pages;
}

/// It does not know these properties, guesses languages, takes `img-src data:` for a ban of data, and does
/// not count hashes of scripts.
constexpr std::string_view not_faults =
    ".*Property .(paint-order|content-visibility|contain-intrinsic-size). doesn.t exist.*|.*blocked by "
    ".(img|script)-src. directive.*|.*appears to be written in.*";

/// One of one alliance that holds all hostile texts, and one of an alliance for each.
const std::vector<std::string> hostile_pages = {"hostile.html", "hostile-portfolio.html"};

void make_hostile_pages(const Folder& folder) {
  const auto inputs = furnish_runs(folder).back();
  folder.write("hostile.json", description_with(fmt::format("{}", fmt::join(hostile_texts(), " "))));
  folder.run("entente assess hostile.json -o hostile.html");
  folder.run(fmt::format("entente assess {} -o hostile-portfolio.html", inputs));
  for (const auto& page : hostile_pages) REQUIRE(folder.has(page));
}

/// `arguments` of page.mjs.
std::string flaws_in_browser(const Folder& folder, const std::string& arguments) {
  const auto outcome = folder.run(fmt::format("node \"${{ENTENTE_VALIDATORS:?}}\"/page.mjs {}", arguments));
  return outcome.output + outcome.errors + (outcome.status == 0 ? "" : "it failed");
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("the Nu Html Checker finds no fault in a page" * doctest::skip()) {
    const Folder folder;
    std::string files;
    for (const auto& page : make_pages(folder)) files += " " + page;
    make_hostile_pages(folder);
    for (const auto& page : hostile_pages) files += " " + page;
    const auto outcome = folder.run(fmt::format(
        "java -jar \"${{ENTENTE_VALIDATORS:?}}\"/node_modules/vnu-jar/build/dist/vnu.jar --stdout "
        "--filterpattern '{}'{}",
        not_faults, files));
    CHECK(outcome.output == "");
    CHECK(outcome.errors == "");
    CHECK(outcome.status == 0);
  }

  TEST_CASE("a browser fetches and runs nothing, and axe finds nothing, in any look of a page" *
            doctest::skip()) {
    const Folder folder;
    for (const auto& page : make_pages(folder)) {
      CAPTURE(page);
      CHECK(flaws_in_browser(folder, page) == "");
    }
  }

  TEST_CASE("a browser shows hostile texts letter for letter" * doctest::skip()) {
    const Folder folder;
    std::string texts;
    for (const auto& text : hostile_texts()) texts += " " + in_quotes(escape_invisible(one_line(text)));
    make_hostile_pages(folder);
    for (const auto& page : hostile_pages) {
      CAPTURE(page);
      CHECK(flaws_in_browser(folder, page + texts) == "");
    }
  }
}

}  // namespace entente::cli

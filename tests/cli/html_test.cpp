// The html format on the command line: its options, and what they refuse.
#include <doctest/doctest.h>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

/// The status and what standard error says first.
std::string status_and_error(const Folder& folder, const std::string& options) {
  if (!folder.has("nummi.yaml")) folder.copy("examples/cases/nummi.yaml");
  const auto outcome = folder.run("entente assess nummi.yaml " + options);
  return std::to_string(outcome.status) + " " + outcome.errors.substr(0, outcome.errors.find('\n'));
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a page is written as a file, the same each time and for any number of jobs") {
    const Folder folder;
    CHECK(status_and_error(folder, "--format html -o one.html") == "0 ");
    CHECK(status_and_error(folder, "--format html --jobs 4 -o other.html") == "0 ");
    CHECK(folder.read("one.html").starts_with("<!doctype html>\n"));
    CHECK((folder.read("one.html") == folder.read("other.html")));
  }

  TEST_CASE("what could not be read stands on the page too") {
    const Folder folder;
    folder.write("broken.yaml", "entente: 1\nnme: Quay\n");
    CHECK(status_and_error(folder, "broken.yaml --format html -o page.html")
              .starts_with("3 broken.yaml:1:1: key `name` is missing"));
    const auto page = folder.read("page.html");
    CHECK(page.find("<bdi>broken.yaml</bdi>") != std::string::npos);
    CHECK(page.find("NUMMI") != std::string::npos);
  }

  TEST_CASE("title, logo and template go with html and nothing else") {
    const Folder folder;
    CHECK(status_and_error(folder, "--title Ours") == "2 entente: --title goes with --format html");
    CHECK(status_and_error(folder, "--logo ours.png --format json") ==
          "2 entente: --logo goes with --format html");
    CHECK(status_and_error(folder, "--template ours --format csv") ==
          "2 entente: --template goes with --format html");
  }

  TEST_CASE("a template of one's own makes the page") {
    const Folder folder;
    folder.write("ours.mustache", "{{#report}}{{alliance.name}}: {{condition.band}}\n{{/report}}");
    CHECK(status_and_error(folder, "--format html --template ours.mustache -o page.html") == "0 ");
    CHECK(folder.read("page.html") == "NUMMI (General Motors and Toyota): open (fragile to sound)\n");
  }

  TEST_CASE("a broken template is answered with its place, and nothing is assessed") {
    const Folder folder;
    folder.write("ours.mustache", "<p>\n{{#report}}\n");
    CHECK(status_and_error(folder, "--format html --template ours.mustache -o page.html") ==
          "2 ours.mustache:2:1: unclosed section `report`");
    CHECK(!folder.has("page.html"));
    CHECK(status_and_error(folder, "--format html --template none").starts_with("2 none: "));
  }

  TEST_CASE("a logo that is no picture is refused") {
    const Folder folder;
    folder.write("logo.png", "a picture of a fish");
    CHECK(status_and_error(folder, "--format html --logo logo.png") ==
          "2 entente: logo.png cannot be the logo: it is none of PNG, JPEG, GIF, WebP and SVG");
    folder.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    CHECK(status_and_error(folder, "--format html --logo logo.svg -o page.html") == "0 ");
    CHECK(folder.read("page.html").find("src=\"data:image/svg+xml;base64,PHN2") != std::string::npos);
  }
}

}  // namespace entente::cli

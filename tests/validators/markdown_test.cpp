// Markdown as GitHub's own renderer reads it. tests/run.sh --all installs it.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>
#include <string>

#include "tests/hostile-texts.h"
#include "tests/validators/runs.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::cli {
namespace {

using Json = nlohmann::json;

Json rendered(const Folder& folder, const std::string& command) {
  const auto outcome = folder.run(
      fmt::format("{} 2>/dev/null | {}/tests/validators/markdown-words.py", command, ENTENTE_SOURCE_DIR));
  REQUIRE(outcome.errors == "");
  return Json::parse(outcome.output);
}

/// Nothing but anchors, and the comments that keep GitHub from making links.
void check_html(const Json& html) {
  const std::regex ours(R"(<a id="[A-Za-z0-9._-]+">|</a>|<!-- -->)");
  std::set<std::string> others;
  for (const std::string part : html) {
    if (!std::regex_match(part, ours)) others.insert(part);
  }
  CHECK(others == std::set<std::string>{});
}

/// To a place in the report, or to where a work is found.
void check_links(const Json& links) {
  const std::regex ours("#[A-Za-z0-9._-]+|https?://[^ ]+");
  for (const std::string link : links) {
    CAPTURE(link);
    CHECK(std::regex_match(link, ours));
    CHECK(link.find("example.org") == std::string::npos);
  }
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("no HTML and no link gets into a Markdown report from a description" * doctest::skip()) {
    const Folder folder;
    for (const auto& files : furnish_runs(folder)) {
      CAPTURE(files);
      const auto report = rendered(folder, fmt::format("entente assess {} --format markdown", files));
      check_html(report["html"]);
      check_links(report["links"]);
    }
  }

  TEST_CASE("hostile texts appear in a Markdown report letter for letter" * doctest::skip()) {
    const Folder folder;
    furnish_runs(folder);
    const auto texts = hostile_texts();
    const auto kinds = rendered(folder, "entente assess cases/nummi.yaml --format markdown")["kinds"];
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(texts[i].substr(0, 100));
      const auto report =
          rendered(folder, fmt::format("entente assess hostile-{}.json --format markdown", i));
      CHECK(report["texts"][0] == trimmed(escape_invisible(texts[i])));
      const auto note = escape_invisible(one_line(texts[i]));
      CHECK(holds(report["texts"], fmt::format("“{}” ({})", note, note)));
      CHECK(holds(report["texts"], fmt::format("At {}, people leave", escape_invisible(texts[i]))));
      CHECK(report["kinds"] == kinds);
    }
  }

  TEST_CASE("the manual is rendered as it is meant, too" * doctest::skip()) {
    const Folder folder;
    check_html(rendered(folder, "entente factors --format markdown")["html"]);
  }
}

}  // namespace entente::cli

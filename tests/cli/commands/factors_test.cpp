// The catalogue, the pages of factors, and the works that they cite.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

#include "knowledge/library.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using nlohmann::json;

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("the catalogue names every theme and every factor") {
    const Folder folder;
    const auto catalogue = folder.run("entente factors").output;
    for (const auto& theme : bundled_library().themes) CHECK(contains(catalogue, theme.title));
    for (const auto& factor : bundled_library().factors) CHECK(contains(catalogue, factor.id));
  }

  TEST_CASE("the catalogue in JSON has every factor with its questions, rules and examples") {
    const Folder folder;
    const auto& library = bundled_library();
    const auto catalogue = json::parse(folder.run("entente factors --format json").output);
    REQUIRE(catalogue.size() == library.factors.size());
    std::size_t rules = 0;
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
      const auto& factor = library.factors[i];
      CHECK(catalogue[i]["factor"] == factor.id);
      CHECK(catalogue[i]["theme"] == library.theme_of(factor).id);
      CHECK(catalogue[i]["claim"] == factor.claim);
      CHECK(catalogue[i]["questions"].size() == factor.questions.size());
      CHECK(catalogue[i]["sources"].size() == factor.sources.size());
      CHECK(!catalogue[i]["examples"].empty());
      CHECK(catalogue[i]["works"].size() >= catalogue[i]["sources"].size());
      rules += catalogue[i]["rules"].size();
      for (const auto& rule : catalogue[i]["rules"]) CHECK(rule["lever"].is_string());
      for (const auto& example : catalogue[i]["examples"]) CHECK(example["outcome"].is_string());
    }
    CHECK(rules == library.rules.size());
  }

  TEST_CASE("every factor has a page that says what it claims, on what evidence, and with what limits") {
    const Folder folder;
    for (const auto& factor : bundled_library().factors) {
      INFO(std::string(factor.id));
      const auto outcome = folder.run(fmt::format("entente factors {}", factor.id));
      CHECK(outcome.status == 0);
      CHECK(contains(outcome.output, factor.title));
      CHECK(contains(outcome.output, fmt::format("({}", name_of(factor.grade))));
      for (const auto& rule : factor.rules) CHECK(contains(outcome.output, rule.id));
      for (const auto question : factor.questions) {
        CHECK(contains(outcome.output, bundled_library().questions[question].path));
      }
    }
  }

  TEST_CASE("factors are found by a word, in text and JSON") {
    const Folder folder;
    const auto text = folder.run("entente factors trust");
    CHECK(text.status == 0);
    const auto found = json::parse(folder.run("entente factors trust --format json").output);
    REQUIRE(found.is_array());
    CHECK(found.size() > 1);
    CHECK(found.size() < bundled_library().factors.size());
    for (const auto& factor : found)
      CHECK(contains(text.output, "  " + factor["factor"].get<std::string>() + " "));
    CHECK(contains(text.output,
                   fmt::format("{} of {} factors", found.size(), bundled_library().factors.size())));
  }

  TEST_CASE("a word that no factor has is a misspelt id") {
    const Folder folder;
    const auto outcome = folder.run("entente factors empowered-manger");
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.errors, "did you mean `empowered-manager`?"));
    CHECK(folder.run("entente factors trust --format yaml").status == 2);
  }

  TEST_CASE("one factor in JSON is the one of the catalogue") {
    const Folder folder;
    const auto catalogue = json::parse(folder.run("entente factors --format json").output);
    const auto id = catalogue[0]["factor"].get<std::string>();
    CHECK(json::parse(folder.run("entente factors --format json " + id).output) == catalogue[0]);
  }

  TEST_CASE("a factor's page in Markdown is a part of the manual, with the works that it cites") {
    const Folder folder;
    const auto manual = folder.run("entente factors --format markdown").output;
    CHECK(manual.starts_with("# "));
    for (const auto& factor : bundled_library().factors) {
      INFO(std::string(factor.id));
      const auto page = folder.run(fmt::format("entente factors --format markdown {}", factor.id)).output;
      const auto title = fmt::format("# <a id=\"factor-{}\"></a>", factor.id);
      CHECK(page.starts_with(title));
      CHECK(contains(manual, "\n##" + title));
      CHECK(contains(
          page, fmt::format("<a id=\"work-{}\"></a>", bundled_library().works[factor.sources[0].work].key)));
    }
  }

  TEST_CASE("every work that is cited is in the bibliography, in BibTeX too") {
    const Folder folder;
    const auto text = folder.run("entente cite").output;
    const auto bibtex = folder.run("entente cite --format bibtex").output;
    std::size_t entries = 0;
    for (const auto& work : bundled_library().works) {
      INFO(std::string(work.key));
      CHECK(contains(text, work.key));
      CHECK(contains(bibtex, fmt::format("{{{},\n", work.key)));
    }
    for (auto at = bibtex.find('@'); at != std::string::npos; at = bibtex.find("\n@", at + 1)) ++entries;
    CHECK(entries == bundled_library().works.size());
  }

  TEST_CASE("BibTeX closes every brace that it opens") {
    const Folder folder;
    const auto bibtex = folder.run("entente cite --format bibtex").output;
    CHECK(std::count(bibtex.begin(), bibtex.end(), '{') == std::count(bibtex.begin(), bibtex.end(), '}'));
  }

  TEST_CASE("one work is cited alone") {
    const Folder folder;
    const auto bibtex = folder.run("entente cite zoogah2010 --format bibtex").output;
    CHECK(bibtex.starts_with("@"));
    CHECK(bibtex.find("\n@") == std::string::npos);
    CHECK(contains(folder.run("entente cite zoogah2010").output, "Zoogah"));
  }
}

}  // namespace entente::cli

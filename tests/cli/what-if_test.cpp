// What answers set on the command line change, told against the file as it is.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

#include "report/format-registry.h"
#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

nlohmann::json assessed_with(const Folder& folder, const std::string& set) {
  return nlohmann::json::parse(folder.run("entente assess a.yaml --format json " + set).output);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("what is set is told against the file as it is, with the rules that come out otherwise") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one);
    const auto plain = assessed_with(folder, "");
    CHECK(plain["what_if"] == nullptr);
    const auto set =
        assessed_with(folder, "--set governance.manager_empowered@birch=yes --set relationship.trust=no");
    const auto& what_if = set["what_if"];
    CHECK(what_if["set"].size() == 2);
    CHECK(what_if["low"] == plain["condition"]["low"]);
    CHECK(what_if["high"] == plain["condition"]["high"]);
    CHECK(what_if["band"] == plain["condition"]["band"]);
    CHECK(what_if["verdict"] == plain["nature"]["verdict"]);
    std::size_t turned = 0;
    for (std::size_t i = 0; i < set["findings"].size(); ++i) {
      const auto& before = plain["findings"][i];
      const auto& after = set["findings"][i];
      if (after["counted"] != true || before["status"] == after["status"]) continue;
      REQUIRE(turned < what_if["rules"].size());
      CHECK(what_if["rules"][turned]["rule"] == after["rule"]);
      CHECK(what_if["rules"][turned]["before"] == before["status"]);
      CHECK(what_if["rules"][turned]["after"] == after["status"]);
      ++turned;
    }
    CHECK(turned == what_if["rules"].size());
    CHECK(turned > 0);
  }

  TEST_CASE("text, Markdown and the page tell what is set") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one);
    for (const auto* format : {"text", "markdown", "html"}) {
      CAPTURE(format);
      const auto command = fmt::format("entente assess a.yaml --format {}", format);
      CHECK(folder.run(command).output.find("What if") == std::string::npos);
      const auto set = folder.run(command + " --set governance.manager_empowered@birch=yes").output;
      CHECK(set.find("What if") != std::string::npos);
      CHECK(set.find("no → yes") != std::string::npos);
    }
  }

  TEST_CASE("what changes nothing is told to change nothing") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one);
    const auto set = assessed_with(folder, "--set governance.manager_empowered@birch=no")["what_if"];
    CHECK(set["set"].empty());
    CHECK(set["rules"].empty());
  }

  TEST_CASE("a partner's report does not tell what was set of another") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one);
    const auto set = folder.run(
        "entente assess a.yaml --audience partner=ash --set governance.manager_empowered@birch=yes");
    CHECK(set.status == 0);
    CHECK(set.output.find("no → yes") == std::string::npos);
  }
}

}  // namespace entente::cli

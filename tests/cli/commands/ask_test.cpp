// The questions that are open, and what their answers would do.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr std::string_view empowered_by_one_at_least =
    "entente: 1\nname: Rivermouth\npartners: {ash: , birch: }\n"
    "governance: {manager_empowered: {ash: yes, birch: unknown}}\n";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("ask tells what each answer would make of the condition, as assessing it then does") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one_at_least);
    const auto asked = nlohmann::json::parse(folder.run("entente ask a.yaml --format json --top 3").output);
    for (const auto& question : asked["questions"]) {
      const auto path = question["path"].get<std::string>() +
                        (question["partner"].is_null() ? "" : "@" + question["partner"].get<std::string>());
      for (const auto& answer : question["answers"]) {
        const auto set = path + "=" + answer["value"].get<std::string>();
        INFO(set);
        if (path.find('.') == std::string::npos) continue;  // told by the head, which --set does not reach
        const auto run = folder.run("entente assess a.yaml --format json --set " + set);
        const auto condition = nlohmann::json::parse(run.output)["condition"];
        CHECK(condition["low"] == answer["low"]);
        CHECK(condition["high"] == answer["high"]);
        CHECK(condition["band"] == answer["band"]);
      }
    }
  }

  TEST_CASE("ask reads standard input, and says at its place what is wrong in it") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one_at_least);
    CHECK(folder.run("entente ask - < a.yaml").status == 0);
    folder.write("bad.yaml", "entente: 1\nname: x\npartners: {a: , b: }\nfit: {morale: yes}\n");
    const auto run = folder.run("entente ask bad.yaml");
    CHECK(run.status == 3);
    CHECK(run.errors.find("bad.yaml:4:7") != std::string::npos);
    CHECK(nlohmann::json::parse(folder.run("entente ask bad.yaml --format json").output)["errors"].size() ==
          1);
  }

  TEST_CASE("what is to be shown of the questions is a number from 1 on") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one_at_least);
    CHECK(folder.run("entente ask a.yaml --top 0").status == 2);
    CHECK(folder.run("entente ask a.yaml --top many").status == 2);
  }
}

}  // namespace entente::cli

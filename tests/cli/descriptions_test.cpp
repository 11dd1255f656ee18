// Descriptions on their way in: files, standard input, several in a file, assignments.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

#include "tests/cli/finding-in.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using nlohmann::json;

std::string named(std::string_view name) {
  return fmt::format("entente: 1\nname: {}\npartners: {{oak: , elm: }}\n", name);
}

std::string checked(std::string_view file, std::string_view name) {
  return fmt::format("{}: {}: OK: 0 of 42 questions answered (scope core)\n", file, name);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a dash stands for standard input") {
    const Folder folder;
    folder.write("a.yaml", named("Alder"));
    CHECK(folder.run("entente check - <a.yaml").output == checked("standard input", "Alder"));
    CHECK(folder.run("cat a.yaml | entente check -").output == checked("standard input", "Alder"));
    const auto report = json::parse(folder.run("entente assess - --format json <a.yaml").output);
    CHECK(report["alliance"]["file"] == "standard input");
  }

  TEST_CASE("a file that is called a dash is read by its path") {
    const Folder folder;
    folder.write("-", named("Alder"));
    CHECK(folder.run("entente check ./-").output == checked("./-", "Alder"));
  }

  TEST_CASE("files and the descriptions in them are told of in their order") {
    const Folder folder;
    folder.write("a.yaml", named("Alder"));
    folder.write("b.yaml", named("Birch") + "---\n" + named("Cedar"));
    folder.write("dune.yaml", named("Dune"));
    CHECK(folder.run("entente check b.yaml - a.yaml <dune.yaml").output ==
          checked("b.yaml", "Birch") + checked("b.yaml", "Cedar") + checked("standard input", "Dune") +
              checked("a.yaml", "Alder"));
  }

  TEST_CASE("a folder stands for the descriptions below it, by path, and other files are let be") {
    const Folder folder;
    folder.run("mkdir -p all/north all/none");
    folder.write("all/south.yml", named("Birch"));
    folder.write("all/north/a.yaml", named("Alder"));
    folder.write("all/notes.txt", "no description");
    CHECK(folder.run("entente check all").output ==
          checked("all/north/a.yaml", "Alder") + checked("all/south.yml", "Birch"));
    CHECK(folder.run("entente check all/none").status == 4);
  }

  TEST_CASE("one alliance is a JSON object, several are an array") {
    const Folder folder;
    folder.write("a.yaml", named("Alder"));
    folder.write("b.yaml", named("Birch") + "---\n" + named("Cedar"));
    CHECK(json::parse(folder.run("entente assess a.yaml --format json").output).is_object());
    const auto report = json::parse(folder.run("entente assess a.yaml b.yaml --format json").output);
    REQUIRE(report.is_array());
    REQUIRE(report.size() == 3);
    CHECK(report[1]["alliance"]["name"] == "Birch");
    CHECK(report[1]["alliance"]["document"] == 1);
    CHECK(report[2]["alliance"]["name"] == "Cedar");
    CHECK(report[2]["alliance"]["document"] == 2);
  }

  TEST_CASE("a description in JSON is read as well") {
    const Folder folder;
    folder.write("a.json", R"({"entente": 1, "name": "Alder", "partners": {"oak": {}, "elm": null}})");
    CHECK(folder.run("entente check a.json").output == checked("a.json", "Alder"));
  }

  TEST_CASE("the smallest description gets a whole report") {
    const Folder folder;
    folder.write("a.yaml", "entente: 1\nname: Alder\npartners: {oak: , elm: }\n");
    const auto outcome = folder.run("entente assess a.yaml");
    CHECK(outcome.status == 0);
    CHECK(outcome.output.starts_with("Alder"));
    CHECK(outcome.output.find("0–100 of 100, higher is healthier") != std::string::npos);
    CHECK(folder.run("entente assess a.yaml --format json | grep -ciw -e nan -e inf").output == "0\n");
  }

  TEST_CASE("an assignment is made over the file's own answer") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const std::string rule = "empowered-manager/nobody-in-charge";
    const auto report = [&](const std::string& set) {
      return finding_in(json::parse(folder.run("entente assess sound.yaml --format json " + set).output),
                        rule);
    };
    CHECK(report("")["status"] == "met");
    const auto of_one = report("--set governance.manager_empowered@ash=no");
    CHECK(of_one["status"] == "unmet");
    REQUIRE(of_one["because"].size() == 1);
    CHECK(of_one["because"][0]["partner"] == "ash");
    CHECK(of_one["because"][0]["line"] == nullptr);
    CHECK(report("--set governance.manager_empowered=no")["because"].size() == 2);
    CHECK(report("--set 'governance.manager_empowered=[no, partly]'")["status"] == "open");
    CHECK(report("--set governance.manager_empowered=unknown")["status"] == "open");
    CHECK(report("--set governance.manager_empowered=n/a")["status"] == "n/a");
    CHECK(report("--set governance.manager_empowered=no --set governance.manager_empowered=yes")["status"] ==
          "met");
  }

  TEST_CASE("an assignment is made in every file") {
    const Folder folder;
    folder.write("a.yaml", named("Alder") + "---\n" + named("Birch"));
    const auto report = json::parse(
        folder.run("entente assess a.yaml --set relationship.promises_kept=no --format json").output);
    for (const auto& one : report) CHECK(finding_in(one, "social-contract/broken-promises") != json{});
    for (const auto& one : report) CHECK(one["condition"]["caps"].size() == 1);
  }

  TEST_CASE("a large file of many descriptions is read to its end") {
    const Folder folder;
    std::string many;
    for (int i = 0; i < 300; ++i) many += named(fmt::format("Number {}", i)) + "---\n";
    folder.write("many.yaml", many);
    const auto output = folder.run("entente check many.yaml").output;
    CHECK(std::count(output.begin(), output.end(), '\n') == 300);
    CHECK(output.ends_with(checked("many.yaml", "Number 299")));
  }
}

}  // namespace entente::cli

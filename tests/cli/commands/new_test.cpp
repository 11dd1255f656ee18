// A description to fill in is one that is read.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "knowledge/library.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

/// The number of answers that `entente check` says are asked, of a description of this scope as it comes.
int asked(const Folder& folder, const std::string& scope) {
  INFO(scope);
  const auto written = folder.run(fmt::format("entente new --scope {} -o blank.yaml --force", scope));
  CHECK(written.status == 0);
  const auto checked = folder.run("entente check blank.yaml");
  CHECK(checked.status == 0);
  CHECK(checked.errors == "");
  const auto given = checked.output.find("0 of ");
  REQUIRE(given != std::string::npos);
  const auto assessed = folder.run("entente assess blank.yaml");
  CHECK(assessed.status == 0);
  CHECK(assessed.errors == "");
  return std::stoi(checked.output.substr(given + 5));
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a blank description of any scope is checked and assessed without complaint") {
    const Folder folder;
    const int core = asked(folder, "core");
    const int full = asked(folder, "full");
    CHECK(core > 30);
    CHECK(full > core);
    CHECK(asked(folder, "nature") >= core);
    CHECK(asked(folder, "core,people,knowledge") <= full);
    for (const auto& theme : bundled_library().themes) {
      const int of_theme = asked(folder, std::string(theme.id));
      CHECK(of_theme >= core);
      CHECK(of_theme <= full);
    }
  }

  TEST_CASE("a blank description says its scope, and core is the usual one") {
    const Folder folder;
    CHECK(folder.run("entente new").output == folder.run("entente new --scope core").output);
    CHECK(folder.run("entente new").output.find("\nscope: [core]\n") != std::string::npos);
    CHECK(folder.run("entente new --scope full").output.find("\nscope: [full]\n") != std::string::npos);
    CHECK(folder.run("entente new --scope risk,people").output.find("\nscope: [core, people, risk]\n") !=
          std::string::npos);
  }

  TEST_CASE("what a person fills in is replaced only where that is asked for") {
    const Folder folder;
    for (const std::string command :
         {"new", "new factor pace-of-work --theme people", "case start nummi --student Ada"}) {
      CAPTURE(command);
      folder.write("ours.yaml", "kept\n");
      const auto refused = folder.run(fmt::format("entente {} -o ours.yaml", command));
      CHECK(refused.status == 2);
      CHECK(refused.errors == "entente: cannot write ours.yaml: it is there already; --force replaces it\n");
      CHECK(folder.read("ours.yaml") == "kept\n");
      folder.run("ln -sf ours.yaml link.yaml");
      CHECK(folder.run(fmt::format("entente {} -o link.yaml", command)).status == 2);
      CHECK(folder.read("ours.yaml") == "kept\n");
      const auto forced = folder.run(fmt::format("entente {} -o ours.yaml --force", command));
      CHECK(forced.status == 0);
      CHECK((folder.read("ours.yaml") ==
             folder.run(fmt::format("entente {} -o new.yaml; cat new.yaml; rm new.yaml", command)).output));
      CHECK(folder.run(fmt::format("entente {} --force", command)).status == 2);
    }
    CHECK(folder.run("ls -A").output == "alliance.schema.json\nlink.yaml\nours.yaml\n");
  }

  TEST_CASE("a description comes with the schema that its first line names, unless there is one already") {
    const Folder folder;
    folder.run("mkdir deep");
    CHECK(folder.run("entente new -o deep/ours.yaml; head -n 1 deep/ours.yaml").output ==
          "# yaml-language-server: $schema=alliance.schema.json\n");
    CHECK((folder.read("deep/alliance.schema.json") == folder.run("entente schema alliance").output));
    CHECK(folder.run("entente new -o deep/second.yaml").errors == "");
    folder.write("deep/alliance.schema.json", "{}");
    CHECK(folder.run("entente new -o deep/third.yaml").errors ==
          "entente: deep/alliance.schema.json is there already, of another library or version; it was left "
          "as it "
          "is\n");
    CHECK(folder.read("deep/alliance.schema.json") == "{}");
    CHECK(folder.run("entente new; entente new -o /dev/stdout").output.find("schema") == std::string::npos);
  }

  TEST_CASE("a blank description has no line too long to be read") {
    const Folder folder;
    CHECK(folder.run("entente new --scope full | grep -E '.{111}'").output == "");
  }

  TEST_CASE("the acceptance that a blank description shows is read once it is no comment") {
    const Folder folder;
    folder.run("entente new | sed '/^# accepted:/,/^#     review_by/s/^# //' >accepted.yaml");
    CHECK(folder.run("grep -c '^accepted:' accepted.yaml").output == "1\n");
    const auto assessed = folder.run("entente assess accepted.yaml");
    CHECK(assessed.status == 0);
    CHECK(assessed.errors == "");
    CHECK(assessed.output.find("Accepted, and not found\n") != std::string::npos);
  }

  TEST_CASE("a blank description is filled in where it stands") {
    const Folder folder;
    folder.run("entente new | sed 's/^  objectives_aligned:$/& partly/; s/^    first:$/& yes/' >filled.yaml");
    const auto checked = folder.run("entente check filled.yaml");
    CHECK(checked.output.find("filled.yaml: Name of the alliance: OK: ") == 0);
    CHECK(checked.output.find(" 0 of ") == std::string::npos);
  }
}

}  // namespace entente::cli

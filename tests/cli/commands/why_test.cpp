// Why a rule came out as it did.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "knowledge/library.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr std::string_view noted = R"(entente: 1
name: Rivermouth Freight
partners: {ash: {name: Ash Lines}, birch: {name: Birch Harbour}}
governance:
  manager_empowered:
    ash: yes
    birch: {answer: no, because: the office rotates its clerks, source: interview 2001-05-02}
)";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("why tells the rule, its sentence, and the answers with their places and notes") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto why = folder.run("entente why a.yaml empowered-manager/nobody-in-charge");
    CHECK(why.status == 0);
    CHECK(contains(why.output, "empowered-manager/nobody-in-charge"));
    CHECK(contains(why.output, "Nobody at Birch Harbour is in charge of making the alliance succeed."));
    CHECK(contains(why.output, "a.yaml:7:21"));
    CHECK(contains(why.output, "the office rotates its clerks"));
    CHECK(contains(why.output, "interview 2001-05-02"));
    CHECK(contains(why.output, "unmet"));
  }

  TEST_CASE("why knows a rule by its own name, where only one factor has it") {
    const Folder folder;
    folder.write("a.yaml", noted);
    CHECK(folder.run("entente why a.yaml nobody-in-charge").output ==
          folder.run("entente why a.yaml empowered-manager/nobody-in-charge").output);
  }

  TEST_CASE("why answers for every rule, whatever its status") {
    const Folder folder;
    folder.write("a.yaml", noted);
    for (const auto& rule : bundled_library().rules) {
      const auto id = full_id(rule, bundled_library());
      INFO(id);
      const auto why = folder.run("entente why a.yaml " + id);
      CHECK(why.status == 0);
      CHECK(why.errors == "");
      CHECK(contains(why.output, id));
    }
  }

  TEST_CASE("why shows each condition with the answers it looks at, and the nearest change that meets it") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto why = folder.run("entente why a.yaml nobody-in-charge").output;
    CHECK(contains(why, "governance.manager_empowered @ash = yes   a.yaml:6:10"));
    CHECK(contains(why, "to meet it  governance.manager_empowered @birch from no to partly"));
    CHECK(contains(
        folder.run("entente why a.yaml nobody-in-charge --set governance.manager_empowered@birch=partly")
            .output,
        "  met  critical\n"));
  }

  TEST_CASE("why tells of an open rule what would settle it, and how") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto why = folder.run("entente why a.yaml broken-promises").output;
    CHECK(contains(why, "relationship.promises_kept   met with partly or yes; unmet with no"));
  }

  TEST_CASE("why of a factor lists its rules, each with what became of it and the name to ask for it by") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto list = folder.run("entente why a.yaml empowered-manager");
    CHECK(list.status == 0);
    CHECK(list.errors == "");
    CHECK(contains(list.output, "  unmet  critical\n"));
    for (const auto& rule : bundled_library().find_factor("empowered-manager")->rules) {
      const auto id = full_id(rule, bundled_library());
      CHECK(contains(list.output, id));
      CHECK(folder.run("entente why a.yaml " + id).status == 0);
    }
  }

  TEST_CASE("why of a question lists the rules that look at it") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto& library = bundled_library();
    for (const auto* path : {"relationship.trust", "governance.manager_empowered", "stage"}) {
      CAPTURE(path);
      const auto list = folder.run(fmt::format("entente why a.yaml {}", path));
      CHECK(list.status == 0);
      const auto question = library.index_of(*library.find_question(path));
      for (const auto& rule : library.rules)
        CHECK(contains(list.output, "  " + full_id(rule, library) + "\n") == refers_to(rule, question));
    }
  }

  TEST_CASE("why takes a misspelt rule, factor or question for what was probably meant") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto meant = [&folder](const std::string& name) {
      const auto outcome = folder.run("entente why a.yaml " + name);
      CHECK(outcome.status == 2);
      return outcome.errors;
    };
    CHECK(contains(meant("nobody-in-chrage"), "did you mean `nobody-in-charge`?"));
    CHECK(contains(meant("empowered-manger"), "did you mean `empowered-manager`?"));
    CHECK(contains(meant("relationship.trsut"), "did you mean `relationship.trust`?"));
  }

  TEST_CASE("why takes assignments") {
    const Folder folder;
    folder.write("a.yaml", noted);
    const auto why = folder.run("entente why a.yaml nobody-in-charge --set governance.manager_empowered=yes");
    CHECK(contains(why.output, "Every partner has someone in charge of making the alliance succeed."));
  }
}

}  // namespace entente::cli

// What the program answers to the shell, for each status that its help promises.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using nlohmann::json;

constexpr std::string_view empty_head = "entente: 1\nname: Upriver\npartners: {oak: , elm: }\n";
constexpr std::string_view misspelt = "entente: 1\nname: Upriver\npartners: {oak: , elm: }\ngoverance: {}\n";

constexpr std::string_view one_critical = " --set governance.manager_empowered@ash=no";
constexpr std::string_view two_critical =
    " --set governance.manager_empowered@ash=no --set fit.mutual_benefit@birch=no";

/// The status and what was complained of; several lines as they are.
std::string status_and_errors(const Outcome& outcome) {
  return fmt::format("{} {}", outcome.status, outcome.errors);
}

/// The answer to wrong use: status 2, one line, and nothing on standard output.
std::string misuse(const Folder& folder, std::string_view command) {
  const auto outcome = folder.run(command);
  CHECK(outcome.status == 2);
  CHECK(outcome.output == "");
  return outcome.errors;
}

int gate(const Folder& folder, std::string_view gates, std::string_view changes) {
  return folder.run(fmt::format("entente assess sound.yaml --fail-on {}{}", gates, changes)).status;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("what was done is answered with 0 and no complaint") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    for (const std::string command :
         {"assess sound.yaml", "assess - <sound.yaml", "check sound.yaml", "new", "factors", "cite", "--help",
          "assess --help", "case list", "case show nummi", "case reveal nummi", "--version",
          "why sound.yaml nobody-in-charge", "factors empowered-manager"}) {
      INFO(command);
      const auto outcome = folder.run("entente " + command);
      CHECK(status_and_errors(outcome) == "0 ");
      CHECK(outcome.output.ends_with("\n"));
    }
  }

  TEST_CASE("a gate fails with 1 where its condition is certain") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(gate(folder, "weak", "") == 0);
    CHECK(gate(folder, "weak", one_critical) == 0);
    CHECK(gate(folder, "weak", two_critical) == 1);
    CHECK(gate(folder, "fragile", "") == 0);
    CHECK(gate(folder, "fragile", one_critical) == 1);
    CHECK(gate(folder, "fragile", two_critical) == 1);
    CHECK(gate(folder, "critical", "") == 0);
    CHECK(gate(folder, "critical", one_critical) == 1);
    CHECK(gate(folder, "open", "") == 0);
    CHECK(gate(folder, "open", " --set nature.independent=unknown") == 1);
  }

  TEST_CASE("the gate critical passes over what is accepted until that is over, and other gates do not") {
    const auto gate_of_accepted = [](std::string_view gates, std::string_view changes,
                                     std::string_view review_by = "") {
      const Folder folder;
      folder.copy("tests/cli/sound.yaml");
      folder.run(fmt::format(
          "printf 'accepted:\n  - {{rule: nobody-in-charge, reason: r, by: b, on: 2000{}}}\n' >>sound.yaml",
          review_by));
      return gate(folder, gates, changes);
    };
    CHECK(gate_of_accepted("critical", one_critical) == 0);
    CHECK(gate_of_accepted("fragile", one_critical) == 1);
    CHECK(gate_of_accepted("critical", two_critical) == 1);
    CHECK(gate_of_accepted("weak", two_critical) == 1);
    CHECK(gate_of_accepted("critical", one_critical, ", review_by: 2001-05") == 0);
    CHECK(gate_of_accepted("critical", one_critical, ", review_by: 2001-04-30") == 1);
  }

  TEST_CASE("a line that is taken over passes the gates that it passed") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("sed -i 's/manager_empowered: yes/manager_empowered: no/' sound.yaml");
    const std::string assess =
        "entente assess sound.yaml --fail-on critical --format jsonl --skip-done done.jsonl";
    CHECK(folder.run("entente assess sound.yaml -o done.jsonl").status == 0);
    CHECK(folder.run(assess).status == 1);
    folder.run("printf 'accepted:\n  - {rule: nobody-in-charge, reason: r, by: b, on: 2000}\n' >>sound.yaml");
    CHECK(folder.run("entente assess sound.yaml -o done.jsonl").status == 0);
    const auto again = folder.run(assess);
    CHECK(again.status == 0);
    CHECK(again.errors.find("1 taken over") != std::string::npos);
  }

  TEST_CASE("nothing answered fails the gate open and no other") {
    const Folder folder;
    folder.write("sound.yaml", empty_head);
    CHECK(gate(folder, "open", "") == 1);
    CHECK(gate(folder, "weak,fragile,critical", "") == 0);
  }

  TEST_CASE("gates are given with commas or one by one, and each that fails is named") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const std::string named =
        "1 sound.yaml:1: fragile: the condition is fragile\n"
        "sound.yaml:1: critical: nobody in charge (empowered-manager/nobody-in-charge)\n";
    const auto assess = fmt::format("entente assess sound.yaml{}", one_critical);
    CHECK(status_and_errors(folder.run(assess + " --fail-on weak,fragile,critical")) == named);
    CHECK(status_and_errors(folder.run(assess + " --fail-on weak --fail-on fragile --fail-on critical")) ==
          named);
  }

  TEST_CASE("a gate fails for one alliance among several, and the report is printed all the same") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("upriver.yaml", empty_head);
    const auto outcome = folder.run("entente assess sound.yaml upriver.yaml --fail-on open --format json");
    CHECK(status_and_errors(outcome) == "1 upriver.yaml:1: open: the condition is between weak and sound\n");
    CHECK(json::parse(outcome.output).size() == 2);
  }

  TEST_CASE("a misspelt command or option is answered with the nearest") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(misuse(folder, "entente asess sound.yaml") ==
          "entente: unknown command `asess`; did you mean `assess`?; see entente --help\n");
    CHECK(misuse(folder, "entente case reval nummi") ==
          "entente: unknown command `reval`; did you mean `reveal`?; see entente --help\n");
    CHECK(misuse(folder, "entente library chek .") ==
          "entente: unknown command `chek`; did you mean `check`?; see entente --help\n");
    CHECK(misuse(folder, "entente assess --formt json sound.yaml") ==
          "entente: unknown option `--formt`; did you mean `--format`?; see entente --help\n");
    CHECK(misuse(folder, "entente assess sound.yaml --fail_on=weak") ==
          "entente: unknown option `--fail_on`; did you mean `--fail-on`?; see entente --help\n");
    CHECK(misuse(folder, "entente --verson") ==
          "entente: unknown option `--verson`; did you mean `--version`?; see entente --help\n");
  }

  TEST_CASE("an option belongs to its own command") {
    const Folder folder;
    CHECK(misuse(folder, "entente check --format json x.yaml").find("unknown option `--format`") !=
          std::string::npos);
  }

  TEST_CASE("an unknown rule, factor or work is answered with the nearest") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(misuse(folder, "entente why sound.yaml nobody-in-chrge") ==
          "entente: there is no rule, factor or question `nobody-in-chrge`; did you mean "
          "`nobody-in-charge`?\n");
    CHECK(misuse(folder, "entente why sound.yaml empowered-manger/nobody-in-charge") ==
          "entente: there is no rule, factor or question `empowered-manger/nobody-in-charge`; "
          "did you mean `empowered-manager/nobody-in-charge`?\n");
    CHECK(misuse(folder, "entente why sound.yaml trust") ==
          "entente: there is no rule, factor or question `trust`; did you mean `relationship.trust`?\n");
    CHECK(misuse(folder, "entente factors empowered-manger") ==
          "entente: there is no factor `empowered-manger`; did you mean `empowered-manager`?\n");
    CHECK(misuse(folder, "entente cite zoogah2011") ==
          "entente: nothing cites a work `zoogah2011`; did you mean `zoogah2010`?\n");
  }

  TEST_CASE("an unknown format, colour, gate or scope is wrong use") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(misuse(folder, "entente assess sound.yaml --format xml").find("text") != std::string::npos);
    CHECK(misuse(folder, "entente factors --format xml").find("json") != std::string::npos);
    CHECK(misuse(folder, "entente cite --format json").find("bibtex") != std::string::npos);
    CHECK(misuse(folder, "entente assess sound.yaml --color sometimes").find("always") != std::string::npos);
    CHECK(misuse(folder, "entente assess sound.yaml --fail-on bad").find("critical") != std::string::npos);
    CHECK(misuse(folder, "entente new --scope core,peple").find("did you mean `people`?") !=
          std::string::npos);
  }

  TEST_CASE("what is missing on the command line is wrong use") {
    const Folder folder;
    for (const std::string command :
         {"", " assess", " check", " why", " why x.yaml", " library", " library check", " case", " case show",
          " case submit", " assess x.yaml --format", " assess x.yaml -o", " assess x.yaml --set"}) {
      INFO(command);
      CHECK(misuse(folder, "entente" + command).starts_with("entente: "));
    }
  }

  TEST_CASE("an assignment that makes no sense is wrong use, and nothing is assessed") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto set = [&folder](std::string_view answer_override) {
      return misuse(folder, fmt::format("entente assess sound.yaml --set '{}'", answer_override));
    };
    CHECK(set("foo").find("`foo` is no path=value") != std::string::npos);
    CHECK(set("governance.manager_empowerd=yes").find("did you mean `governance.manager_empowered`?") !=
          std::string::npos);
    CHECK(set("governance.manager_empowered=yess").find("did you mean `yes`?") != std::string::npos);
    CHECK(set("governance.manager_empowered@bich=yes").find("did you mean `birch`?") != std::string::npos);
    CHECK(set("fit.objectives_aligned@ash=yes").find("takes one answer for the whole alliance") !=
          std::string::npos);
    CHECK(set("fit.objectives_aligned=").find("is given no value") != std::string::npos);
    CHECK(misuse(folder, "entente why sound.yaml nobody-in-charge --set foo=bar").find("`foo`") !=
          std::string::npos);
  }

  TEST_CASE("no place to write to is wrong use") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(status_and_errors(folder.run("entente assess sound.yaml -o missing/report.txt")) ==
          "2 entente: cannot write missing/report.txt: No such file or directory\n");
    CHECK(status_and_errors(folder.run("entente assess sound.yaml >/dev/full")) ==
          "2 entente: cannot write the result: No space left on device\n");
    CHECK(folder.run("entente check sound.yaml >/dev/full").status == 2);
    CHECK(folder.run("entente why sound.yaml nobody-in-charge >/dev/full").status == 2);
    CHECK(folder.run("entente new >/dev/full").status == 2);
    CHECK(folder.run("entente --help >/dev/full").status == 2);
    CHECK(folder.run("entente assess --help >/dev/full").status == 2);
    CHECK(folder.run("entente factors >/dev/full").status == 2);
    CHECK(folder.run("entente cite >/dev/full").status == 2);
  }

  TEST_CASE("a wrong factor file is answered with 2, and how many mistakes there are") {
    const Folder folder;
    folder.copy("tests/small-library", "library");
    CHECK(status_and_errors(folder.run("entente library check library")) == "0 ");
    folder.write("library/exit/exit-terms.yaml", "factor: exit-terms\ntitel: Terms\n");
    const auto outcome = folder.run("entente library check library");
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "");
    CHECK(outcome.errors.find("exit/exit-terms.yaml:2:1: unknown key `titel` in a factor") !=
          std::string::npos);
    CHECK(outcome.errors.ends_with(" errors\n"));
  }

  TEST_CASE("the bundled library is free of mistakes") {
    const Folder folder;
    folder.copy("lib/factors");
    CHECK(status_and_errors(folder.run("entente library check factors")) == "0 ");
  }

  TEST_CASE("a file that cannot be read is answered with 3, and the others are reported") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const std::string missing = "missing.yaml: cannot be read: No such file or directory\n";
    CHECK(folder.run("entente assess missing.yaml").status == 3);
    CHECK(folder.run("mkdir locked; entente assess locked/missing").status == 3);
    CHECK(folder.run("entente why missing.yaml nobody-in-charge").status == 3);
    for (const std::string command : {"assess", "check"}) {
      INFO(command);
      const auto outcome = folder.run("entente " + command + " missing.yaml sound.yaml");
      CHECK(outcome.status == 3);
      CHECK(outcome.errors.starts_with(missing));
      CHECK(outcome.output.find("Rivermouth Freight") != std::string::npos);
    }
  }

  TEST_CASE("a malformed description is answered with 3, and the others are reported") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("misspelt.yaml", misspelt);
    folder.write("both.yaml", fmt::format("{}---\n{}", misspelt, folder.read("sound.yaml")));
    for (const std::string files : {"misspelt.yaml sound.yaml", "sound.yaml misspelt.yaml", "both.yaml"}) {
      INFO(files);
      const auto outcome = folder.run("entente assess " + files);
      CHECK(outcome.status == 3);
      CHECK(outcome.errors.find("4:1: unknown key `goverance`") != std::string::npos);
      CHECK(outcome.output.starts_with("Rivermouth Freight"));
    }
  }

  TEST_CASE("JSON tells of what could not be read, and stays well formed") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("misspelt.yaml", misspelt);
    const auto outcome = folder.run("entente assess misspelt.yaml sound.yaml missing.yaml --format json");
    CHECK(outcome.status == 3);
    const auto report = json::parse(outcome.output);
    REQUIRE(report.size() == 3);
    CHECK(report[0]["alliance"]["file"] == "misspelt.yaml");
    CHECK(report[0]["errors"][0]["line"] == 4);
    CHECK(report[0]["errors"][0]["column"] == 1);
    CHECK(report[0]["errors"][0]["message"] == "unknown key `goverance` in an alliance");
    CHECK(report[0]["errors"][0]["hint"] == "did you mean `governance`?");
    CHECK(report[1]["alliance"]["name"] == "Rivermouth Freight");
    CHECK(report[1]["errors"].empty());
    CHECK(report[2]["errors"][0]["file"] == "missing.yaml");
    CHECK(report[2]["errors"][0]["line"] == nullptr);
    CHECK(report[2]["errors"][0]["message"] == "cannot be read: No such file or directory");
  }

  TEST_CASE("a lone description that cannot be read is one JSON object") {
    const Folder folder;
    const auto report = json::parse(folder.run("entente assess missing.yaml --format json").output);
    CHECK(report.is_object());
    CHECK(report["errors"].size() == 1);
  }

  TEST_CASE("what cannot be read weighs more than a gate that fails") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto outcome =
        folder.run(fmt::format("entente assess sound.yaml missing.yaml --fail-on critical{}", one_critical));
    CHECK(outcome.status == 3);
    CHECK(outcome.errors.find("sound.yaml:1: critical: nobody in charge ") != std::string::npos);
    CHECK(outcome.errors.ends_with(
        "entente: some input could not be read, which the exit status says, and a gate failed too\n"));
  }

  TEST_CASE("a gate that fails names the line of the answer, with and without an earlier result") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run(
        "(cat sound.yaml; echo ---; sed 's/manager_empowered: yes/manager_empowered: no/; "
        "s/promises_kept: yes/promises_kept: no/; s/trust: yes/trust: unknown/' sound.yaml) >two.yaml");
    const std::string assess =
        "entente assess two.yaml --fail-on critical,weak,open --max-open 0% --format jsonl --summary "
        "json=/dev/null";
    const auto first = folder.run(assess + " -o done.jsonl");
    CHECK(first.status == 1);
    std::string expected;
    for (const std::string key : {"manager_empowered", "promises_kept"}) {
      const auto line =
          folder.run(fmt::format("grep -n '{}: no' two.yaml | cut -d: -f1 | tr -d '\n'", key)).output;
      const auto* rule = key == "promises_kept" ? "broken promises (social-contract/broken-promises)"
                                                : "nobody in charge (empowered-manager/nobody-in-charge)";
      expected += fmt::format("two.yaml:{}: critical: {}\n", line, rule);
    }
    CHECK(first.errors.starts_with(expected));
    CHECK(folder.run(assess + " --skip-done done.jsonl").errors == first.errors);
  }

  TEST_CASE("a share that is over the limit is told with digits that show it") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto told_at = [&folder](std::string_view limit) {
      return status_and_errors(
          folder.run(fmt::format("entente assess sound.yaml --set nature.independent=unknown --set "
                                 "relationship.trust=unknown --brief "
                                 "--max-open {}",
                                 limit)));
    };
    const auto all = told_at("0%");
    CHECK(all.starts_with("1 sound.yaml:1: max-open: "));
    const auto share = all.substr(all.find("open, ") + 6);
    const auto exact = share.substr(0, share.find(' '));
    CHECK(exact != "0");
    CHECK(all.find(fmt::format(" rules are open, {} %, and at most 0 % may be\n", exact)) !=
          std::string::npos);
    CHECK(told_at("100%") == "0 ");
  }

  TEST_CASE("a file of nothing among others is counted, and has its line like any that cannot be read") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("empty.yaml", "");
    folder.write("comments.yaml", "# nothing\n");
    const auto outcome = folder.run(
        "entente assess comments.yaml sound.yaml empty.yaml --format jsonl --summary json=summary.json");
    CHECK(outcome.status == 3);
    CHECK(json::parse(folder.read("summary.json"))["unread"] == 2);
    CHECK(folder.run("wc -l <summary.json").status == 0);
    std::istringstream lines(outcome.output);
    std::vector<std::string> files;
    for (std::string line; std::getline(lines, line);) {
      const auto alliance = json::parse(line);
      files.push_back(alliance["alliance"]["file"]);
      CHECK(alliance["errors"].size() == (files.back() == "sound.yaml" ? 0 : 1));
    }
    CHECK(files == std::vector<std::string>{"comments.yaml", "sound.yaml", "empty.yaml"});
    const auto table =
        folder.run("entente assess empty.yaml sound.yaml --format csv --rows alliances").output;
    CHECK(table.find("\nempty.yaml,1,") != std::string::npos);
  }

  TEST_CASE("what is named more than once counts once, with a word") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("mkdir deep; cp sound.yaml deep/a.yaml; cp sound.yaml deep/text; ln -s deep/a.yaml link.yaml");
    folder.write("list", "sound.yaml\n");
    const auto counted = [&folder](std::string_view files) {
      const auto outcome = folder.run(fmt::format("entente check {}", files));
      CHECK(outcome.status == 0);
      return fmt::format("{} {}", std::ranges::count(outcome.output, '\n'), outcome.errors);
    };
    CHECK(counted("sound.yaml deep/a.yaml") == "2 ");
    CHECK(counted("sound.yaml sound.yaml ./sound.yaml") ==
          "1 entente: sound.yaml is named 3 times and counts once\n");
    CHECK(counted("deep/a.yaml link.yaml") == "1 entente: deep/a.yaml is named 2 times and counts once\n");
    CHECK(counted("deep deep/") == "1 entente: deep is named 2 times and counts once\n");
    CHECK(counted("@list @list") == "1 entente: @list is named 2 times and counts once\n");
    CHECK(counted("deep/a.yaml deep") == "1 entente: deep/a.yaml lies in deep and counts once\n");
    CHECK(counted("deep .") == "3 entente: deep lies in . and counts once\n");
    CHECK(counted("deep deep/text") == "2 ");
    CHECK(folder.run("entente compare sound.yaml sound.yaml").status == 2);
  }

  TEST_CASE("wrong use weighs more than what cannot be read") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(folder.run("entente assess sound.yaml missing.yaml --set foo=bar").status == 2);
    CHECK(folder.run("entente assess sound.yaml missing.yaml -o missing/report.txt").status == 2);
  }

  TEST_CASE("nothing to assess is answered with 4") {
    const Folder folder;
    folder.write("empty.yaml", "");
    folder.write("comments.yaml", "# nothing\n---\n# and nothing more\n");
    const std::string told_of = "4 empty.yaml:1:1: is empty; nothing was assessed\n\n";
    CHECK(status_and_errors(folder.run("entente assess empty.yaml")) == told_of);
    CHECK(status_and_errors(folder.run("entente check empty.yaml")) == told_of);
    CHECK(status_and_errors(folder.run("entente why empty.yaml nobody-in-charge")) == told_of);
    CHECK(folder.run("entente assess comments.yaml").status == 4);
    CHECK(folder.run("entente assess empty.yaml comments.yaml").status == 4);
    CHECK(folder.run("entente assess -").status == 4);
    CHECK(folder.run("mkdir nothing && entente library check nothing").status == 4);
  }

  TEST_CASE("nothing to assess is an empty array in JSON, or the file that is empty") {
    const Folder folder;
    const auto outcome = folder.run("mkdir nothing && entente assess nothing --format json");
    CHECK(outcome.status == 4);
    CHECK(json::parse(outcome.output) == json::array());
    folder.write("empty.yaml", "");
    const auto file = folder.run("entente assess empty.yaml --format json");
    CHECK(file.status == 4);
    CHECK(json::parse(file.output)["alliance"]["file"] == "empty.yaml");
  }

  TEST_CASE("a file of nothing among others is answered with 3") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("empty.yaml", "");
    CHECK(folder.run("entente assess empty.yaml sound.yaml").status == 3);
    CHECK(folder.run("entente check sound.yaml empty.yaml").status == 3);
  }

  TEST_CASE("what is no fault of the user is answered with 70" * doctest::skip(is_sanitized)) {
    const Folder folder;
    const auto outcome =
        folder.run("truncate -s 400M large.yaml && ulimit -v 200000 && entente case submit large.yaml");
    CHECK(status_and_errors(outcome) ==
          "70 entente: this is a bug in entente, please report it: std::bad_alloc\n");
  }
}

}  // namespace entente::cli

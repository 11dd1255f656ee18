// What a reader may see of an alliance, in every format.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

#include "report/format-registry.h"
#include "tests/cli/finding-in.h"
#include "tests/cli/program.h"
#include "tests/report/read-workbook.h"

namespace entente::cli {
namespace {

/// What is marked is not for everybody: notes and sources, and that only elm's answers hang on the path.
constexpr std::string_view confidential = R"(entente: 1
name: Oak and Elm
as_of: 2024-03-01
partners: {oak: {name: Oak Ltd}, elm: {name: Elm Ltd}}
relationship:
  trust: {answer: no, because: MARKED-NOTE, source: MARKED-SOURCE, as_of: 2024-02-02}
governance:
  manager_empowered:
    oak: {answer: yes, because: MARKED-NOTE, source: MARKED-SOURCE}
    elm: {answer: no, because: MARKED-NOTE, source: MARKED-SOURCE}
people:
  morale: {oak: no, elm: no}
accepted:
  - {rule: open-distrust, reason: MARKED-NOTE, by: MARKED-SOURCE, on: 2024-01-15, review_by: 2024-09}
  - {rule: demoralised-staff, reason: MARKED-NOTE, by: MARKED-SOURCE, on: 2023-01-15, review_by: 2023-09}
  - {rule: broken-promises, reason: MARKED-NOTE, by: MARKED-SOURCE, on: 2024-01-15}
)";

std::string report_for(const Folder& folder, std::string_view format, std::string_view audience) {
  const auto outcome =
      folder.run(fmt::format("entente assess a.yaml --format {} --audience {}", format, audience));
  CHECK(outcome.status == 0);
  if (format == "xlsx") return report::cells_as_text(report::read_workbook(outcome.output));
  return outcome.output;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a client sees no note and no source of an answer, in any format") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      const bool tells_notes = contains(report_for(folder, format, "internal"), "MARKED-NOTE");
      CHECK((tells_notes || format == "jsonl" || format == "csv"));
      for (const std::string_view audience : {"client", "partner=oak", "partner=elm"})
        CHECK_FALSE(contains(report_for(folder, format, audience), "MARKED"));
    }
    CHECK_FALSE(contains(
        folder.run("cp a.yaml b.yaml; entente assess a.yaml b.yaml --format html --audience client").output,
        "MARKED"));
  }

  TEST_CASE("a partner sees its own answers and those of the alliance, and none of another partner") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    const auto seen = nlohmann::json::parse(report_for(folder, "json", "partner=oak"));
    for (const auto& each : seen["findings"]) {
      for (const auto& because : each["because"]) CHECK(because["partner"] != "elm");
    }
    for (const auto& question : seen["questions"]) CHECK(question["partner"] != "elm");
    const auto morale = finding_in(seen, "employee-morale/demoralised-staff");
    REQUIRE(morale["because"].size() == 1);
    CHECK(morale["because"][0]["value"] == "no");
    CHECK(finding_in(seen, "inter-partner-trust/open-distrust")["because"][0]["value"] == "no");
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      const auto text = report_for(folder, format, "partner=oak");
      CHECK_FALSE(contains(text, "governance.manager_empowered @elm"));
      CHECK_FALSE(contains(text, "Nobody at Elm Ltd"));
    }
    const auto page =
        folder.run("cp a.yaml b.yaml; entente assess a.yaml b.yaml --format html --audience partner=oak")
            .output;
    CHECK(contains(page, "Nobody at another partner"));
    CHECK_FALSE(contains(page, "governance.manager_empowered @elm"));
    CHECK_FALSE(contains(page, "Nobody at Elm Ltd"));
  }

  TEST_CASE("a weakness of another partner is told without its name") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    const auto rule = "empowered-manager/nobody-in-charge";
    const auto whole = nlohmann::json::parse(report_for(folder, "json", "internal"));
    const auto seen = nlohmann::json::parse(report_for(folder, "json", "partner=oak"));
    CHECK(finding_in(whole, rule)["sentence"] ==
          "Nobody at Elm Ltd is in charge of making the alliance succeed.");
    CHECK(finding_in(seen, rule)["sentence"] ==
          "Nobody at another partner is in charge of making the alliance succeed.");
    CHECK(finding_in(seen, rule)["because"].empty());
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      const bool is_in_words = format != "json" && format != "jsonl";
      CHECK(contains(report_for(folder, format, "partner=oak"), "not shown to this reader") == is_in_words);
    }
  }

  TEST_CASE("that a weakness is accepted and until when is told to everybody, why and by whom is not") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    const auto whole = nlohmann::json::parse(report_for(folder, "json", "internal"));
    const auto seen = nlohmann::json::parse(report_for(folder, "json", "client"));
    auto accepted = finding_in(whole, "inter-partner-trust/open-distrust")["accepted"];
    CHECK(accepted["reason"] == "MARKED-NOTE");
    CHECK(accepted["by"] == "MARKED-SOURCE");
    accepted["reason"] = nullptr;
    accepted["by"] = nullptr;
    CHECK(finding_in(seen, "inter-partner-trust/open-distrust")["accepted"] == accepted);
    CHECK(contains(report_for(folder, "text", "client"), "accepted on 2024-01-15, until 2024-09   a.yaml:"));
    CHECK(contains(report_for(folder, "text", "internal"),
                   "accepted on 2024-01-15 by MARKED-SOURCE, until 2024-09   a.yaml:"));
  }

  TEST_CASE("whoever a report is for, it judges the same, and says for whom it is") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    const auto whole = nlohmann::json::parse(report_for(folder, "json", "internal"));
    CHECK(whole["audience"] == "internal");
    for (const std::string_view audience : {"client", "partner=oak"}) {
      const auto seen = nlohmann::json::parse(report_for(folder, "json", audience));
      for (const auto* part : {"nature", "condition", "themes", "factors"}) {
        if (std::string_view(part) == "nature") {
          CHECK(seen[part]["verdict"] == whole[part]["verdict"]);
        } else {
          CHECK(seen[part] == whole[part]);
        }
      }
      CHECK(seen["audience"] == audience);
    }
    CHECK(contains(report_for(folder, "text", "client"),
                   "For the client: notes and sources of answers are left out."));
    CHECK(contains(report_for(folder, "text", "partner=elm"), "For Elm Ltd: notes and sources"));
  }

  TEST_CASE("lines for one reader are not taken over for another") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    folder.run("entente assess a.yaml -o done.jsonl");
    const auto again = "entente assess a.yaml --format jsonl --skip-done done.jsonl";
    CHECK(contains(folder.run(again).errors, "1 taken over"));
    CHECK_FALSE(contains(folder.run(std::string(again) + " --audience client").errors, "taken over"));
  }

  TEST_CASE("a description that cannot be read shows such a reader where, and none of its words") {
    const Folder folder;
    folder.write("a.yaml", R"(entente: 1
name: Oak and Elm
partners: {oak: , elm: }
fit:
  mutual_benefit: MARKED they are broke
)");
    for (const auto& format : report::format_names()) {
      for (const std::string audience : {"client", "partner=oak"}) {
        CAPTURE(format);
        const auto outcome =
            folder.run(fmt::format("entente assess a.yaml --format {} --audience {}", format, audience));
        const auto output =
            format == "xlsx" ? report::cells_as_text(report::read_workbook(outcome.output)) : outcome.output;
        CHECK(outcome.status == 3);
        CHECK_FALSE(contains(output, "MARKED"));
        CHECK(contains(outcome.errors, "MARKED"));
        if (format != "text") CHECK(contains(output, "cannot be read here"));
      }
    }
  }

  TEST_CASE("an audience that makes no sense is wrong use") {
    const Folder folder;
    folder.write("a.yaml", std::string(confidential));
    const auto error = [&folder](std::string_view audience) {
      const auto outcome = folder.run(fmt::format("entente assess a.yaml --audience {}", audience));
      CHECK(outcome.status == 2);
      CHECK(outcome.output.empty());
      return outcome.errors;
    };
    CHECK(error("partner=ook") == "--audience: there is no partner `ook`\n     = did you mean `oak`?\n\n");
    CHECK(contains(error("clients"), "`clients` is no audience: write internal, client or partner=KEY"));
    CHECK(contains(error("partner="), "`partner=` is no audience"));
  }
}

}  // namespace entente::cli

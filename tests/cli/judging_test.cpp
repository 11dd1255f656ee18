// What the diagnosis says of an alliance, as the built program says it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

#include "tests/cli/program.h"
#include "tests/files.h"
#include "tests/report/read-workbook.h"

namespace entente::cli {
namespace {

using nlohmann::json;

/// A description in which every question that the program asks does not apply.
void write_nothing_applies(const Folder& folder) {
  folder.run("entente new -o blank.yaml");
  folder.run(
      "sed -e 's/^  \\([a-z_]*\\):$/  \\1: n\\/a/' -e '/^    first:$/d' -e '/^    second:$/d' blank.yaml > "
      "none.yaml");
  folder.run("sed -i -e 's/^  first: n.a/  first:/' -e 's/^  second: n.a/  second:/' none.yaml");
}

/// A profile that leaves out every factor.
void write_all_left_out(const Folder& folder) {
  folder.run(
      "{ printf 'profile: nothing at all\\nleave_out:\\n'; entente factors --format json | sed -n 's/^ "
      "*\"factor\": "
      "\"\\(.*\\)\",$/  - \\1/p'; } > nothing.yaml");
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("what can only be met or not apply leaves a sound alliance sound, whoever asks") {
    const Folder folder;
    folder.copy("examples/cases/county-records-centre.yaml", "county.yaml");
    folder.run("sed '/^preparation:/,/^$/d' county.yaml > r.yaml");
    const auto report = json::parse(folder.run("entente assess r.yaml --format json").output);
    CHECK(report["condition"]["band"] == "sound");
    CHECK(folder.run("entente assess r.yaml --fail-on open --brief").status == 0);
    CHECK(contains(folder.run("entente plan r.yaml").output, "The target is reached as things are."));
    for (const std::string answer : {"no", "partly", "yes", "n/a"}) {
      CAPTURE(answer);
      const auto completed = json::parse(
          folder.run("entente assess r.yaml --format json --set preparation.due_diligence=" + answer).output);
      CHECK(completed["condition"]["band"] == "sound");
      CHECK(completed["condition"]["low"] >= report["condition"]["low"]);
      CHECK(completed["condition"]["high"] <= report["condition"]["high"]);
    }
  }

  TEST_CASE("an alliance to which no essential criterion applies is none") {
    const Folder folder;
    folder.copy("examples/month-later/june.yaml", "june.yaml");
    const auto outcome = folder.run(
        "entente assess june.yaml --format json --set nature.independent=n/a --set "
        "nature.mutually_sought=n/a "
        "--set nature.joint_objective=n/a --set nature.contributions=n/a --set fit.mutual_benefit=n/a "
        "--set risk.shared=n/a");
    REQUIRE(outcome.status == 0);
    const auto nature = json::parse(outcome.output)["nature"];
    CHECK(nature["verdict"] == "merger or internal unit");
    CHECK(nature["against"].size() >= 5);
  }

  TEST_CASE("where no rule applies there is nothing to judge, in every format, and the status says so") {
    const Folder folder;
    folder.copy("examples/month-later/june.yaml", "june.yaml");
    write_all_left_out(folder);
    const std::string assess = "entente assess june.yaml --profile nothing.yaml";
    const auto text = folder.run(assess);
    CHECK(text.status == 4);
    CHECK(contains(text.output, "nothing to judge"));
    CHECK_FALSE(contains(text.output, "0–100"));
    const auto condition = json::parse(folder.run(assess + " --format json").output)["condition"];
    CHECK(condition["band"] == "nothing to judge");
    CHECK(condition["low"].is_null());
    CHECK(condition["high"].is_null());
    for (const std::string format : {"markdown", "html", "csv --rows alliances", "junit", "jsonl"}) {
      CAPTURE(format);
      const auto outcome = folder.run(assess + " --format " + format);
      CHECK(outcome.status == 4);
      CHECK(contains(outcome.output, "nothing to judge"));
      CHECK_FALSE(contains(outcome.output, "0–100"));
    }
    const auto sarif = folder.run(assess + " --format sarif");
    CHECK(sarif.status == 4);
    CHECK(json::parse(sarif.output)["runs"][0]["results"].empty());
    const auto workbook = folder.run(assess + " --format xlsx | cat");
    CHECK(report::read_workbook(workbook.output).front().at(0, "Condition").text == "nothing to judge");
    CHECK(report::read_workbook(workbook.output).front().at(0, "Lowest score").text == "");
    CHECK(contains(folder.run("entente plan june.yaml --profile nothing.yaml").output, "nothing to judge"));
    folder.copy("examples/month-later/july.yaml", "july.yaml");
    CHECK(contains(folder.run("entente compare june.yaml july.yaml --profile nothing.yaml").output,
                   "nothing to judge"));
  }

  TEST_CASE("an interview where there is nothing to judge shows no score") {
    const Folder folder;
    write_nothing_applies(folder);
    const auto asked = folder.run("printf '1995\\n3\\nq\\n' | entente ask none.yaml --interview");
    CAPTURE(asked.output);
    CHECK(contains(asked.output, "nothing to judge"));
    CHECK_FALSE(contains(asked.output, "0–100"));
  }

  TEST_CASE("where nothing applies by its own answers there is nothing to judge either") {
    const Folder folder;
    write_nothing_applies(folder);
    const auto outcome = folder.run("entente assess none.yaml --brief");
    CAPTURE(outcome.errors);
    CHECK(outcome.status == 4);
    CHECK(contains(outcome.output, "nothing to judge"));
  }

  TEST_CASE("a run in which something can be judged ends well") {
    const Folder folder;
    write_nothing_applies(folder);
    folder.copy("examples/month-later/june.yaml", "june.yaml");
    CHECK(folder.run("entente assess none.yaml june.yaml --brief").status == 0);
    CHECK(contains(folder.run("entente assess none.yaml june.yaml --format jsonl").errors,
                   "1 with nothing to judge"));
  }

  TEST_CASE("a gate on what is open is exact, and writes as many digits as tell the two numbers apart") {
    const Folder folder;
    folder.copy("examples/month-later/june.yaml", "june.yaml");
    const auto rules = json::parse(folder.run("entente assess june.yaml --format jsonl").output)["rules"];
    const auto all = rules["met"].get<int>() + rules["unmet"].get<int>() + rules["open"].get<int>();
    const double share = 100.0 * rules["open"].get<int>() / all;
    REQUIRE(share > 0);
    const auto below = std::to_string(std::floor(share * 100) / 100);
    const auto failed = folder.run("entente assess june.yaml --max-open " + below + "%");
    const std::string_view between = " %, and at most ";
    const auto is = failed.errors.find(between);
    REQUIRE(failed.status == 1);
    REQUIRE(is != std::string::npos);
    const auto begin = failed.errors.rfind(' ', is - 1) + 1;
    const auto said = failed.errors.substr(begin, is - begin);
    const auto max_begin = is + between.size();
    const auto most = failed.errors.substr(max_begin, failed.errors.find(' ', max_begin) - max_begin);
    CHECK(said != most);
    CHECK(said.size() == most.size());
    CHECK(
        folder
            .run("entente assess june.yaml --max-open " + std::to_string(std::ceil(share * 100) / 100) + "%")
            .status == 0);
  }

  TEST_CASE("what is dated after the description itself is pointed out, and fails nothing") {
    const Folder folder;
    folder.write("a.yaml",
                 "entente: 1\nname: A\nas_of: 1995\npartners: {ash: , birch: }\n"
                 "fit:\n  objectives_aligned: {answer: yes, because: minutes, as_of: 2031-05}\n"
                 "accepted:\n  - {rule: nobody-in-charge, reason: r, by: b, on: 2031}\n");
    const auto outcome = folder.run("entente check a.yaml");
    CHECK(contains(outcome.errors, "a.yaml:6:"));
    CHECK(contains(outcome.errors, "warning: the answer is dated 2031-05, after the description itself"));
    CHECK(contains(outcome.errors, "warning: the acceptance is dated 2031, after the description itself"));
    CHECK(outcome.status == 0);
    const auto assessed = folder.run("entente assess a.yaml --brief");
    CHECK(contains(assessed.errors, "warning: the answer is dated"));
  }

  TEST_CASE("what an open critical rule may do to the band stands beside the band") {
    const Folder folder;
    folder.copy("examples/cases/county-records-centre.yaml", "county.yaml");
    folder.run("sed '/^governance:/,/^$/d' county.yaml > open.yaml");
    const auto outcome = folder.run("entente assess open.yaml --brief");
    CHECK(contains(outcome.output, "open (fragile to sound)"));
    CHECK(contains(outcome.output,
                   "may be capped at fragile: empowered-manager/nobody-in-charge is open, and critical"));
  }

  TEST_CASE("a factor that a profile leaves out is said to be left out by it") {
    const Folder folder;
    folder.copy("examples/month-later/june.yaml", "june.yaml");
    folder.write("p.yaml", "profile: no unions\nleave_out: [employee-representation]\n");
    const std::string left_out = "left out by profile no unions";
    CHECK(contains(folder.run("entente why june.yaml uninformed-staff --profile p.yaml").output, left_out));
    CHECK(contains(folder.run("entente check june.yaml --profile p.yaml").output, left_out));
    CHECK(contains(folder.run("entente factors --profile p.yaml").output, left_out));
    CHECK(contains(folder.run("entente factors employee-representation --profile p.yaml").output,
                   "Left out by profile no unions."));
    const auto blank = folder.run("entente new --profile p.yaml --scope full").output;
    CHECK(contains(blank, "left out by profile no"));
    CHECK_FALSE(contains(blank, "\n  representation:"));
  }
}

}  // namespace entente::cli

// --library and --profile: the worked extension in examples/biotech, used as its reader would.
#include <doctest/doctest.h>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr auto with_factors = " --library biotech/factors";
constexpr auto with_both = " --library biotech/factors --profile biotech/profile.yaml";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("an extension is checked against the bundled library, and says what it adds and replaces") {
    const Folder folder;
    folder.copy("examples/biotech");
    const auto checked = folder.run("entente library check biotech/factors");
    CHECK(checked.status == 0);
    CHECK(contains(checked.output,
                   "factor `control-rights` added from biotech/factors/contract/control-rights.yaml"));
    CHECK(contains(checked.output,
                   "factor `prior-ties` replaced by biotech/factors/experience/prior-ties.yaml"));
    CHECK(contains(checked.output, "61 factors"));
  }

  TEST_CASE("a file of a library that ends otherwise is an error, not passed over") {
    const Folder folder;
    folder.copy("examples/biotech");
    folder.run(
        "mv biotech/factors/contract/control-rights.yaml biotech/factors/contract/control-rights.YML; "
        "cp biotech/alliance.yaml .");
    for (const std::string command :
         {"library check biotech/factors", "assess alliance.yaml --library biotech/factors"}) {
      const auto outcome = folder.run("entente " + command);
      CHECK(outcome.status != 0);
      CHECK(
          outcome.errors.starts_with("biotech/factors/contract/control-rights.YML: cannot be read: a "
                                     "file of a library ends in .yaml; rename it\n"));
    }
  }

  TEST_CASE("the report of an extended library names every change, and counts by the new rules") {
    const Folder folder;
    folder.copy("examples/biotech");
    const auto report = folder.run(std::string("entente assess biotech/alliance.yaml") + with_both);
    CHECK(report.status == 0);
    CHECK(report.errors == "");
    CHECK(
        contains(report.output, "capped at fragile: control-rights/rights-by-purse is unmet, and critical"));
    CHECK(contains(report.output, "7 changes, by profile biotech research, told at the end"));
    CHECK(contains(report.output,
                   "factor `prior-ties` replaced by biotech/factors/experience/prior-ties.yaml"));
    CHECK(contains(report.output, "rule control-rights/rights-by-purse is critical instead of serious"));
    CHECK(contains(report.output, "factor `employee-representation` left out"));
    CHECK(contains(report.output, "Lerner, J. & Merges, R. P. (1998)"));
  }

  TEST_CASE("without the extension its questions are unknown, and nothing is assessed") {
    const Folder folder;
    folder.copy("examples/biotech");
    const auto report = folder.run("entente assess biotech/alliance.yaml");
    CHECK(report.status == 3);
    CHECK(report.output == "");
    CHECK(contains(report.errors, "unknown question `contract.control_rights`"));
  }

  TEST_CASE("every command that works with a library takes the extended one") {
    const Folder folder;
    folder.copy("examples/biotech");
    const auto run = [&folder](const std::string& command) {
      return folder.run("entente " + command + with_factors);
    };
    CHECK(run("check biotech/alliance.yaml").status == 0);
    CHECK(contains(run("why biotech/alliance.yaml control-rights/rights-by-purse").output, "not the case"));
    CHECK(contains(run("factors control-rights").output, "Control rights that follow the science"));
    CHECK(contains(run("new --scope core,contract").output, "control_rights:"));
    CHECK(contains(run("cite garbade2013").output, "Dutch Biotechnology"));
  }

  TEST_CASE("a factor's file is printed as it is, to begin a replacement from") {
    const Folder folder;
    folder.copy("examples/biotech");
    folder.copy("lib/factors");
    const auto same = [&folder](const std::string& id, const std::string& more, const std::string& file) {
      return folder.run("entente factors " + id + " --format yaml" + more + " | cmp - " + file).output;
    };
    CHECK(same("openness", "", "factors/relationship/openness.yaml") == "");
    CHECK(same("openness", with_factors, "factors/relationship/openness.yaml") == "");
    CHECK(same("prior-ties", with_factors, "biotech/factors/experience/prior-ties.yaml") == "");
    CHECK(folder.run("entente factors --format yaml").status == 2);
  }

  TEST_CASE("a wrong extension or profile is complained of at its place, and nothing is assessed") {
    const Folder folder;
    folder.copy("examples/biotech");
    folder.run("mkdir -p wrong/exit");
    folder.write("wrong/exit/exit-plan.yaml", "factor: exit-plan\n");
    folder.write("wrong.yaml", "profile: wrong\nleave_out: [trust]\n");
    const auto extended = folder.run("entente assess biotech/alliance.yaml --library wrong");
    CHECK(extended.status == 2);
    CHECK(extended.output == "");
    CHECK(contains(extended.errors, "wrong/exit/exit-plan.yaml:1:1: key `title` is missing in a factor"));
    const auto profiled =
        folder.run(std::string("entente assess biotech/alliance.yaml --profile wrong.yaml") + with_factors);
    CHECK(profiled.status == 2);
    CHECK(contains(profiled.errors, "wrong.yaml:2:13: there is no factor `trust`"));
    CHECK(folder.run("entente assess biotech/alliance.yaml --profile none.yaml").status == 2);
    CHECK(folder.run("entente assess biotech/alliance.yaml --library none").status == 2);
  }
}

}  // namespace entente::cli

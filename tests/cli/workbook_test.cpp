// Workbooks: what the program writes with --format xlsx.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/cli/program.h"
#include "tests/report/read-workbook.h"

namespace entente::cli {

TEST_SUITE("cli") {
  TEST_CASE("a workbook holds every input, in order, and is the same for any number of threads") {
    const Folder folder;
    folder.copy("examples/cases");
    folder.copy("examples/misspelt.yaml");
    for (const int jobs : {1, 4}) {
      const auto outcome = folder.run(
          fmt::format("entente assess cases misspelt.yaml --format xlsx --jobs {0} -o {0}.xlsx", jobs));
      CHECK(outcome.status == 3);
      CHECK(outcome.output == "");
    }
    CHECK((folder.read("1.xlsx") == folder.read("4.xlsx")));
    CHECK((folder.run("entente assess cases misspelt.yaml --format xlsx").output == folder.read("1.xlsx")));
    const auto overview = report::read_workbook(folder.read("1.xlsx")).front();
    CHECK(overview.rows_below_head() == 17);
    CHECK(overview.at(0, "File").text == "cases/census-1901.yaml");
    CHECK(overview.at(16, "File").text == "misspelt.yaml");
  }

  TEST_CASE("a workbook is not written to a terminal") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    if (folder.run("script --version").output.find("util-linux") == std::string::npos) return;
    const auto outcome =
        folder.run("script --quiet --return --command 'entente assess sound.yaml --format xlsx' /dev/null");
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "entente: a workbook is not for a terminal: name a file for it with -o\r\n");
  }

  TEST_CASE("a run that assessed nothing leaves a workbook without rows") {
    const Folder folder;
    CHECK(folder.run("mkdir nothing; entente assess nothing --format xlsx -o out.xlsx").status == 4);
    CHECK(report::read_workbook(folder.read("out.xlsx")).front().rows_below_head() == 0);
  }
}

}  // namespace entente::cli

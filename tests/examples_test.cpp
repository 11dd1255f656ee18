// The cases are read, and reports and worksheets of some are kept beside them for everyone to see.
#include <doctest/doctest.h>

#include <string>

#include "tests/cli/program.h"
#include "tests/files.h"
#include "tests/golden.h"

namespace entente::cli {

TEST_SUITE("examples") {
  TEST_CASE("every case is read without a complaint, and carries what a class needs") {
    const Folder folder;
    folder.copy("examples/cases");
    const auto cases = files_in("examples/cases", ".yaml");
    CHECK(cases.size() == 16);
    for (const auto& path : cases) {
      INFO(path.filename().string());
      const auto checked = folder.run("entente check cases/" + path.filename().string());
      CHECK(checked.status == 0);
      CHECK(checked.errors == "");
      CHECK(read_file(path).find("\ncase:\n") != std::string::npos);
    }
  }

  TEST_CASE("a worksheet that is kept is that of its case, filled in") {
    const Folder folder;
    folder.copy("examples/worksheets");
    const auto worksheets = files_in("examples/worksheets", ".yaml");
    CHECK(!worksheets.empty());
    for (const auto& worksheet : worksheets) {
      const auto id = worksheet.stem().string();
      INFO(id);
      const auto told = folder.run("grep '^ *#' worksheets/" + id + ".yaml");
      CHECK(difference(folder.run("entente case start " + id + " | grep '^ *#'").output, told.output) == "");
      CHECK(folder.run("entente case submit worksheets/" + id + ".yaml").status == 0);
    }
  }

  TEST_CASE("a report that is kept is the report of its case") {
    const Folder folder;
    folder.copy("examples/cases");
    const auto reports = files_in("examples/reports", ".txt");
    CHECK(reports.size() >= 4);
    for (const auto& report : reports) {
      const auto id = report.stem().string();
      INFO(id);
      const auto assessed = folder.run("cd cases && entente assess " + id + ".yaml");
      CHECK(assessed.status == 0);
      CHECK(difference_from_golden("examples/reports/" + id + ".txt", assessed.output) == "");
    }
  }
}

}  // namespace entente::cli

// The examples are read, and their reports are kept beside them for everyone to see.
#include <doctest/doctest.h>

#include <string>

#include "tests/cli/program.h"
#include "tests/files.h"
#include "tests/golden.h"

namespace entente::cli {

TEST_SUITE("examples") {
  TEST_CASE("every case has the report that is kept for it") {
    const Folder folder;
    folder.copy("examples/cases");
    const auto cases = files_in("examples/cases", ".yaml");
    CHECK(cases.size() >= 6);
    for (const auto& path : cases) {
      const auto id = path.stem().string();
      INFO(id);
      const auto assessed = folder.run("cd cases && entente assess " + id + ".yaml");
      CHECK(assessed.status == 0);
      CHECK(assessed.complaints == "");
      CHECK(difference_from_golden("examples/reports/" + id + ".txt", assessed.output) == "");
    }
  }

  TEST_CASE("every report that is kept is a case's") {
    if (!std::filesystem::exists(std::string(ENTENTE_SOURCE_DIR) + "/examples/reports")) return;
    for (const auto& report : files_in("examples/reports", ".txt")) {
      INFO(report.filename().string());
      CHECK(std::filesystem::exists(std::string(ENTENTE_SOURCE_DIR) + "/examples/cases/" +
                                    report.stem().string() + ".yaml"));
    }
  }
}

}  // namespace entente::cli

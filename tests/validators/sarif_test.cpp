// SARIF as others read it: ajv by the schema of the standard, and the validator of Microsoft, which knows
// what code scanning demands. tests/run.sh --all installs what they need.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "tests/validators/runs.h"

namespace entente::cli {
namespace {

std::string errors(const Folder& folder, const std::string& file) {
  const auto outcome = folder.run(fmt::format("node \"${{ENTENTE_VALIDATORS:?}}/sarif.mjs\" {}", file));
  CHECK(outcome.errors == "");
  REQUIRE(outcome.status == 0);
  return outcome.output;
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("SARIF is as the standard and code scanning have it" * doctest::skip()) {
    const Folder folder;
    for (const auto& files : furnish_runs(folder)) {
      CAPTURE(files);
      folder.run(fmt::format("entente assess {} --format sarif -o report.sarif", files));
      CHECK(errors(folder, "report.sarif") == "");
    }
  }

  TEST_CASE("the validators of SARIF refuse what is not" * doctest::skip()) {
    const Folder folder;
    folder.copy("examples/cases/nummi.yaml");
    folder.run("entente assess nummi.yaml --format sarif -o report.sarif");
    folder.run("sed 's/\"level\":\"note\"/\"level\":\"fatal\"/' report.sarif >level.sarif");
    folder.run("sed 's/\"ruleIndex\":/&1000/' report.sarif >index.sarif");
    CHECK(errors(folder, "level.sarif").find("level.sarif: schema: /runs/0/results/") == 0);
    CHECK(errors(folder, "index.sarif").find("index.sarif: SARIF1009: ") == 0);
  }
}

}  // namespace entente::cli

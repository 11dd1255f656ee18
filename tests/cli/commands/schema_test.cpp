// The schemas that the program prints.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "knowledge/library.h"
#include "report/schema/schemas.h"
#include "tests/cli/program.h"

namespace entente::cli {

TEST_SUITE("cli") {
  TEST_CASE("the schemas of the bundled library are printed") {
    const Folder folder;
    CHECK((folder.run("entente schema alliance").output == report::alliance_schema(bundled_library())));
    CHECK((folder.run("entente schema factor").output == report::factor_schema(bundled_library())));
    CHECK((folder.run("entente schema report").output == report::report_schema()));
  }

  TEST_CASE("a schema is written to a file") {
    const Folder folder;
    const auto outcome = folder.run("entente schema report -o report.schema.json");
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "");
    CHECK((folder.read("report.schema.json") == report::report_schema()));
  }

  TEST_CASE("the schemas know the questions of a library that is laid over the bundled one") {
    const Folder folder;
    folder.copy("examples/biotech");
    const std::string options = " --library biotech/factors --profile biotech/profile.yaml";
    const auto alliance = nlohmann::json::parse(folder.run("entente schema alliance" + options).output);
    CHECK(alliance["properties"]["contract"]["properties"].contains("control_rights"));
    const auto factor = nlohmann::json::parse(folder.run("entente schema factor" + options).output);
    CHECK(factor["$defs"]["condition"]["properties"].contains("contract.control_rights"));
  }

  TEST_CASE("a schema of nothing that there is one of is answered with what was meant") {
    const Folder folder;
    const auto outcome = folder.run("entente schema aliance");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors.find("did you mean `alliance`?") != std::string::npos);
    CHECK(folder.run("entente schema").status == 2);
    CHECK(folder.run("entente schema alliance --library nowhere").status == 2);
  }
}

}  // namespace entente::cli

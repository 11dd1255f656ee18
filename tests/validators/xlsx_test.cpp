// Workbooks as LibreOffice reads them. tests/run.sh --all installs it.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "tests/cli/program.h"
#include "tests/report/read-workbook.h"

namespace entente::cli {
namespace {

using Json = nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180, with line feeds.
Rows read_csv(std::string_view text) {
  Rows rows = {{""}};
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    auto& cell = rows.back().back();
    if (c == '"' && is_quoted && text.substr(i + 1).starts_with('"')) {
      cell += text[++i];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ',' && !is_quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !is_quoted) {
      if (i + 1 < text.size()) rows.push_back({""});
    } else {
      cell += c;
    }
  }
  return rows;
}

/// What LibreOffice makes of a sheet of workbook.xlsx: one file a sheet, numbers as they are stored.
Rows as_seen(const Folder& folder, const std::string& sheet) {
  constexpr std::string_view filter =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  if (!folder.has("sheets")) {
    const auto outcome = folder.run(fmt::format(
        "soffice -env:UserInstallation=file://$PWD/settings --headless --convert-to '{}' --outdir sheets "
        "workbook.xlsx",
        filter));
    CAPTURE(outcome.errors);
    REQUIRE(outcome.status == 0);
  }
  return read_csv(folder.read(fmt::format("sheets/workbook-{}.csv", sheet)));
}

/// LibreOffice keeps the sign of a percentage.
double number(const std::string& cell) {
  constexpr double percent = 100;
  return cell.ends_with('%') ? std::stod(cell) / percent : std::stod(cell);
}

constexpr std::string_view hostile = R"yaml(entente: 1
name: "=cmd|' /C calc'!A0 <script> \"]]> _x0041_ \e[31m \u202E"
partners: {a: {name: "@SUM(1,2)"
}
, b : {
name:
  "-1"
}
}
relationship: {trust: {answer: no, because: "=1+1", source: "_x000D_"}}
)yaml";

void write_workbook(const Folder& folder) {
  folder.copy("examples/cases");
  folder.copy("examples/misspelt.yaml");
  folder.write("hostile.yaml", hostile);
  folder.write("long.yaml",
               fmt::format("entente: 1\nname: {}\npartners: {{a: , b: }}\n", std::string(40'000, 'a')));
  folder.run("entente assess cases misspelt.yaml hostile.yaml long.yaml --format xlsx -o workbook.xlsx");
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("LibreOffice reads every cell of a workbook as it was meant" * doctest::skip()) {
    const Folder folder;
    write_workbook(folder);
    const auto sheets = report::read_workbook(folder.read("workbook.xlsx"));
    CHECK(sheets.size() == 5);
    for (const auto& sheet : sheets) {
      CAPTURE(sheet.name);
      const auto seen = as_seen(folder, sheet.name);
      REQUIRE(seen.size() == sheet.rows.size());
      for (std::size_t row = 0; row < seen.size(); ++row) {
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
          const auto& cell = sheet.rows[row][column];
          CAPTURE(row);
          CAPTURE(column);
          if (cell.is_number) {
            CHECK(number(seen[row].at(column)) == doctest::Approx(std::stod(cell.text)));
          } else {
            CHECK(seen[row].at(column) == cell.text);
          }
        }
      }
    }
  }

  TEST_CASE("LibreOffice reads of each alliance what the JSON report tells" * doctest::skip()) {
    const Folder folder;
    write_workbook(folder);
    const auto overview = as_seen(folder, "Overview");
    const auto told = Json::parse(
        folder.run("entente assess cases misspelt.yaml hostile.yaml long.yaml --format json").output);
    REQUIRE(overview.size() == told.size() + 1);
    for (std::size_t i = 0; i < told.size(); ++i) {
      const auto& row = overview[i + 1];
      const bool is_read = told[i]["errors"].empty();
      CHECK(row[1] == (is_read ? told[i]["condition"]["band"].get<std::string>() : "could not be read"));
      if (!is_read) continue;
      CHECK(std::stoi(row[2]) == report::whole_points(told[i]["condition"]["low"]));
      CHECK(std::stoi(row[3]) == report::whole_points(told[i]["condition"]["high"]));
      CHECK(row[7] == told[i]["nature"]["verdict"]);
    }
  }
}

}  // namespace entente::cli

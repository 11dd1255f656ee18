#include "report/table/workbook.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

#include "tests/report/read-workbook.h"

namespace entente::report {
namespace {

constexpr std::array<HighlightRule, 1> tints = {{{.beginning = "weak", .tint = Highlight::bad}}};

/// What becomes of a text in a cell.
ReadCell cell_of(std::string_view text) {
  Workbook workbook(tints);
  workbook.add("Sheet", {{.title = "Name"}}).row().text(text);
  return read_workbook(workbook.take("Title", {})).front().at(0, "Name");
}

std::vector<ReadSheet> sheets_of_rows(int rows, SheetLimits limits) {
  Workbook workbook(tints, limits);
  auto& table = workbook.add("Rows", {{.title = "Number", .face = CellFormat::whole}, {.title = "Link"}});
  for (int i = 1; i <= rows; ++i) {
    const auto place = table.next_place();
    table.row().number(i).link(place, place);
  }
  return read_workbook(workbook.take("Title", {}));
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("a text in a workbook stays that text") {
    for (const std::string_view text :
         {"<script>alert(1)</script>", "\"]]>", "&amp; &", "_x0041_ and _x005F_", "_x00zz_ _x41_",
          " margins ", "Żółw 日本 🐢", "'quoted'", "12", "TRUE", "{} {0}"}) {
      CAPTURE(text);
      const auto cell = cell_of(text);
      CHECK(cell.text == text);
      CHECK_FALSE(cell.is_number);
      CHECK_FALSE(cell.is_guarded);
    }
  }

  TEST_CASE("what would be run as a formula is guarded, and still the same text") {
    for (const std::string_view text : {"=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@SUM(A1)"}) {
      CAPTURE(text);
      const auto cell = cell_of(text);
      CHECK(cell.text == text);
      CHECK(cell.is_guarded);
      CHECK_FALSE(cell.is_number);
    }
  }

  TEST_CASE("hidden characters are made visible in a cell") {
    CHECK(cell_of("a\x1B[31m\x01z").text == "a<U+001B>[31m<U+0001>z");
    CHECK(cell_of("a\u202Ez\nb").text == "a<U+202E>z<U+000A>b");
    CHECK(cell_of("a\xFFz").text == "a<0xFF>z");
    CHECK(cell_of("a\uFFFEz").text == "a<U+FFFE>z");
  }

  TEST_CASE("a cell holds 32,767 characters, and says so where there were more") {
    constexpr std::string_view said = "… (cut: a cell holds 32,767 characters)";
    CHECK(cell_of(std::string(10'000, 'a')).text == std::string(10'000, 'a'));
    CHECK(cell_of(std::string(32'767, 'a')).text == std::string(32'767, 'a'));
    const auto cut = cell_of(std::string(40'000, 'a')).text;
    CHECK(cut.ends_with(said));
    // The ellipsis is three bytes.
    CHECK(cut.size() == 32'767 + 2);
  }

  TEST_CASE("a text is cut between characters, of which those beyond the first 65,536 count twice") {
    std::string turtles;
    for (int i = 0; i < 20'000; ++i) turtles += "🐢";
    const auto cut = cell_of(turtles).text;
    const auto end = cut.find("…");
    CHECK(end == (32'767 - 39) / 2 * 4);
    CHECK(cut.substr(0, end) == turtles.substr(0, end));
  }

  TEST_CASE("lines of a cell are kept apart, and cannot be added to") {
    Workbook workbook(tints);
    const std::vector<std::string> lines = {"one", "two\nand more", "three"};
    workbook.add("Sheet", {{.title = "Name"}}).row().lines(lines);
    CHECK(read_workbook(workbook.take("", {})).front().at(0, "Name").text ==
          "one\ntwo<U+000A>and more\nthree");
  }

  TEST_CASE("rows that a sheet cannot hold go on in a further one, under the same head") {
    const auto sheets = sheets_of_rows(7, {.rows = 4, .links = 100});
    REQUIRE(sheets.size() == 3);
    CHECK(sheets[0].name == "Rows");
    CHECK(sheets[2].name == "Rows 3");
    for (const auto& sheet : sheets) CHECK(sheet.rows.front().front().text == "Number");
    CHECK(sheets[1].rows_below_head() == 3);
    CHECK(sheets[1].at(2, "Number").text == "6");
    CHECK(sheets[2].at(0, "Number").text == "7");
  }

  TEST_CASE("a link leads to the place where the row came to stand") {
    for (const auto& sheet : sheets_of_rows(7, {.rows = 4, .links = 100})) {
      for (std::size_t row = 0; row < sheet.rows_below_head(); ++row)
        CHECK(sheet.at(row, "Link").leads_to == fmt::format("'{}'!A{}", sheet.name, row + 2));
    }
  }

  TEST_CASE("a link too many is a text") {
    const auto sheet = sheets_of_rows(3, {.rows = 100, .links = 2}).front();
    CHECK(sheet.at(1, "Link").leads_to != "");
    CHECK(sheet.at(2, "Link").leads_to == "");
    CHECK(sheet.at(2, "Link").text == "'Rows'!A4");
  }

  TEST_CASE("only a plain address of the web is led to") {
    Workbook workbook(tints);
    auto& table = workbook.add("Sheet", {{.title = "Address"}});
    table.row().address("https://doi.org/10.1000/1?a=1&b=2");
    table.row().address("file:///etc/passwd");
    table.row().address("https://doi.org/10.1002/(SICI)1097<18::AID>3");
    const auto sheet = read_workbook(workbook.take("", {})).front();
    CHECK(sheet.at(0, "Address").leads_to == "https://doi.org/10.1000/1?a=1&b=2");
    CHECK(sheet.at(1, "Address").leads_to == "");
    CHECK(sheet.at(2, "Address").leads_to == "");
    CHECK(sheet.at(2, "Address").text == "https://doi.org/10.1002/(SICI)1097<18::AID>3");
  }

  TEST_CASE("columns beyond the twenty-sixth have two letters") {
    std::vector<Column> columns;
    std::vector<std::string> titles;
    for (int i = 0; i < 60; ++i) titles.push_back(fmt::format("Column {}", i));
    for (const auto& title : titles) columns.push_back({.title = title});
    Workbook workbook(tints);
    workbook.add("Wide", columns).row();
    const auto sheets = read_workbook(workbook.take("", {}));
    CHECK(cells_as_text(sheets).find("\nBH1 Column 59\n") != std::string::npos);
  }

  TEST_CASE("a workbook without rows is one") {
    Workbook workbook(tints);
    workbook.add("Empty", {{.title = "Name", .is_tinted = true}});
    CHECK(read_workbook(workbook.take("", {})).front().rows_below_head() == 0);
  }

  TEST_CASE("properties bear no time and cannot break out of their place") {
    Workbook workbook(tints);
    workbook.add("Sheet", {{.title = "Name"}});
    const auto parts = read_parts(
        workbook.take("<title>", {{"Set", "a=\"</vt:lpwstr>\x1B"}, {"Long", std::string(300, 'x')}}));
    CHECK(parts.at("docProps/custom.xml").find("a=&quot;&lt;/vt:lpwstr&gt;&lt;U+001B&gt;") !=
          std::string::npos);
    CHECK(parts.at("docProps/custom.xml").find(">" + std::string(254, 'x') + "…<") != std::string::npos);
    CHECK(parts.at("docProps/core.xml").find("&lt;title&gt;") != std::string::npos);
    CHECK(parts.at("docProps/core.xml").find("dcterms") == std::string::npos);
  }
}

}  // namespace entente::report

// The rows of a table as RFC 4180 has them, and safe to open.
#include "report/table/csv.h"

#include <doctest/doctest.h>

#include "tests/small-library.h"

namespace entente::report {
namespace {

/// How a text stands in a row: here, as the file that could not be read.
std::string cell(std::string_view text) {
  const auto loaded = small_library();
  const auto row =
      Csv(loaded.library, Csv::Rows::findings).render_error({.file = std::string(text), .errors = {}});
  const std::string after = ",1,,,,,,,,,,,,,,,,\r\n";
  REQUIRE(row.ends_with(after));
  return row.substr(0, row.size() - after.size());
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("commas and quotes are quoted, quotes doubled") {
    CHECK(cell("a b") == "a b");
    CHECK(cell("a,b") == R"("a,b")");
    CHECK(cell(R"(a "b")") == R"("a ""b""")");
    CHECK(cell(" a ") == R"(" a ")");
    CHECK(cell(R"("]]>)") == R"("""]]>")");
  }

  TEST_CASE("no cell has a line break, or anything that would steer a terminal") {
    CHECK(cell("a\r\nb") == "a<U+000D><U+000A>b");
    CHECK(cell("a\x1b[31mb\u202E") == "a<U+001B>[31mb<U+202E>");
  }

  TEST_CASE("what a spreadsheet would run is text to it") {
    CHECK(cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
    CHECK(cell("+1") == "'+1");
    CHECK(cell("-1") == "'-1");
    CHECK(cell("@SUM(1)") == "'@SUM(1)");
    CHECK(cell("=A1,B2") == "\"'=A1,B2\"");
    CHECK(cell("\"=1") == "\"\"\"=1\"");
  }

  TEST_CASE("a formula is found behind spaces, and in wide signs") {
    CHECK(cell("\t=1") == "' =1");
    CHECK(cell("  =1") == "'  =1");
    CHECK(cell("\u00A0\u3000=1") == "'\u00A0\u3000=1");
    CHECK(cell("\r=1") == "<U+000D>=1");
    CHECK(cell("＝1") == "'＝1");
    CHECK(cell("＋1") == "'＋1");
    CHECK(cell("－1") == "'－1");
    CHECK(cell("＠A") == "'＠A");
  }

  TEST_CASE("no formula begins where a spreadsheet splits at semicolons") {
    CHECK(cell("Bakery;=1+1;Store") == "Bakery;'=1+1;Store");
    CHECK(cell("A; =1;-2") == "A;' =1;'-2");
    CHECK(cell("A;＝1") == "A;'＝1");
    CHECK(cell(R"(A;"=1")") == R"("A;'""=1""")");
    CHECK(cell("A\t=1") == "A =1");
    CHECK(cell("A;B=1;") == "A;B=1;");
  }

  TEST_CASE("signs within a text are left alone") {
    CHECK(cell("a=b") == "a=b");
    CHECK(cell("Ash - Birch") == "Ash - Birch");
    CHECK(cell("ash@birch") == "ash@birch");
  }
}

}  // namespace entente::report

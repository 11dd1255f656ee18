// The report of one small alliance in every format, as goldens beside it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "report/format-registry.h"
#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// Elsewhere are those of pages, without their style sheet, and of workbooks, by their cells.
const std::map<std::string_view, std::string_view> goldens = {
    {"text", "report.txt"},    {"markdown", "report.md"},     {"json", "report.json"},
    {"jsonl", "report.jsonl"}, {"csv", "report.csv"},         {"sarif", "report.sarif"},
    {"junit", "report.xml"},   {"github", "annotations.txt"}, {"html", "html/page.html"},
    {"xlsx", "workbook.txt"},
};

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("every format has a golden") {
    for (const auto& name : format_names()) {
      CAPTURE(name);
      CHECK(goldens.contains(name));
    }
  }

  TEST_CASE("reports are as they were kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    for (const auto& golden : goldens) {
      if (golden.first == "html" || golden.first == "xlsx") continue;
      CAPTURE(golden.first);
      const auto report =
          alone(*make_format(golden.first, {.level = SarifLevel::open}, loaded.library), diagnosis);
      CHECK(difference_from_golden(fmt::format("tests/report/{}", golden.second), report) == "");
    }
  }
}

}  // namespace entente::report

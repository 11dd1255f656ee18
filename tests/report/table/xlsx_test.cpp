#include "report/table/xlsx.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "alliance/read-alliance.h"
#include "report/json-report.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/report/read-workbook.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

using Json = nlohmann::json;

Diagnosis diagnosis_of(const std::string& text, const std::string& file, const Library& library) {
  auto described = AllianceReader(text, file, library).next();
  REQUIRE(described);
  REQUIRE(described->alliance);
  return diagnose(*std::move(described->alliance), library);
}

Diagnosis diagnosis(const Library& library) {
  return diagnosis_of(read_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/report/alliance.yaml"),
                      "alliance.yaml", library);
}

const UnreadInput unread = {.file = "folder/broken.yaml",
                            .document = 2,
                            .errors = {{.file = "folder/broken.yaml",
                                        .at = {.line = 3, .column = 1},
                                        .message = "unknown key `goverance`",
                                        .hint = "did you mean `governance`?"}}};

std::string bytes(const Library& library, SheetLimits limits = {}) {
  PortfolioWorkbook workbook(library, {"exit.terms=yes"}, {}, limits);
  workbook.add(diagnosis(library));
  workbook.add(unread);
  return workbook.take();
}

bool is_listed(const Json& finding) {
  return finding["counted"] && (finding["status"] == "unmet" || finding["status"] == "open");
}

/// The row of its sheet that has that text in that column.
std::size_t row_of(const ReadSheet& sheet, std::string_view title, const std::string& text) {
  for (std::size_t row = 0; row < sheet.rows_below_head(); ++row) {
    if (sheet.at(row, title).text == text) return row;
  }
  FAIL("no " << text << " under " << title);
  return 0;
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the cells of the workbook are as they were kept") {
    const auto loaded = small_library();
    CHECK(difference_from_golden("tests/report/table/workbook.txt",
                                 cells_as_text(read_workbook(bytes(loaded.library)))) == "");
  }

  TEST_CASE("the same assessments make the same workbook, byte for byte") {
    const auto loaded = small_library();
    CHECK((bytes(loaded.library) == bytes(loaded.library)));
  }

  TEST_CASE("the workbook's overview says what the JSON report says") {
    const auto loaded = small_library();
    const auto told = Json::parse(json(diagnosis(loaded.library), loaded.library));
    const auto overview = read_workbook(bytes(loaded.library)).front();
    CHECK(overview.at(0, "Alliance").text == told["alliance"]["name"]);
    CHECK(overview.at(0, "Condition").text == told["condition"]["band"]);
    CHECK(overview.at(0, "Nature").text == told["nature"]["verdict"]);
    CHECK(overview.at(0, "Lowest score").text == fmt::to_string(whole_points(told["condition"]["low"])));
    CHECK(overview.at(0, "Highest score").text == fmt::to_string(whole_points(told["condition"]["high"])));
    CHECK(overview.at(0, "Lowest score").is_number);
    for (const auto& theme : told["themes"]) {
      const auto* found = loaded.library.find_theme(theme["theme"].get<std::string>());
      CHECK(overview.at(0, found->title).text == theme["band"]);
    }
    std::size_t open = 0;
    std::size_t counted = 0;
    for (const auto& finding : told["findings"]) {
      open += finding["counted"] && finding["status"] == "open" ? 1 : 0;
      counted += finding["counted"] && finding["status"] != "n/a" ? 1 : 0;
    }
    CHECK(std::stod(overview.at(0, "Rules open").text) ==
          doctest::Approx(static_cast<double>(open) / static_cast<double>(counted)));
    CHECK(overview.at(0, "Critical unmet").text == fmt::to_string(told["condition"]["caps"].size()));
  }

  TEST_CASE("the workbook has the findings of the JSON report that are unmet or open, and no others") {
    const auto loaded = small_library();
    const auto told = Json::parse(json(diagnosis(loaded.library), loaded.library));
    const auto findings = read_workbook(bytes(loaded.library))[1];
    std::size_t count = 0;
    for (const auto& finding : told["findings"]) {
      if (!is_listed(finding)) continue;
      ++count;
      const auto row = row_of(findings, "Rule", finding["rule"]);
      CHECK(findings.at(row, "Status").text == finding["status"]);
      CHECK(findings.at(row, "Severity").text == finding["severity"]);
      CHECK(findings.at(row, "Finding").text == finding["sentence"]);
      CHECK(findings.at(row, "Remedy").text == finding["remedy"]);
      CHECK(std::stod(findings.at(row, "Points to gain").text) == finding["points"]);
      for (const auto& because : finding["because"])
        CHECK(findings.at(row, "Because").text.find(because["path"].get<std::string>()) != std::string::npos);
    }
    CHECK(count > 0);
    CHECK(findings.rows_below_head() == count);
  }

  TEST_CASE("the workbook asks what the JSON report asks, in its order") {
    const auto loaded = small_library();
    const auto told = Json::parse(json(diagnosis(loaded.library), loaded.library))["questions"];
    const auto questions = read_workbook(bytes(loaded.library))[2];
    REQUIRE(questions.rows_below_head() == told.size());
    CHECK(told.size() > 0);
    for (std::size_t i = 0; i < told.size(); ++i) {
      CHECK(questions.at(i, "Question").text == told[i]["ask"]);
      CHECK(std::stod(questions.at(i, "An answer reduces the uncertainty by about (points)").text) ==
            told[i]["gain"]);
      CHECK((questions.at(i, "Could decide whether this is an alliance").text == "yes") ==
            told[i]["decides_nature"]);
    }
  }

  TEST_CASE("each alliance of the overview leads to its first finding, in whichever sheet that stands") {
    const auto loaded = small_library();
    PortfolioWorkbook workbook(loaded.library, {}, {}, {.rows = 4, .links = 100});
    for (int i = 0; i < 5; ++i) {
      auto added = diagnosis(loaded.library);
      added.alliance.name = fmt::format("Alliance {}", i);
      workbook.add(added);
    }
    const auto sheets = read_workbook(workbook.take());
    std::size_t alliances = 0;
    for (const auto& overview : sheets) {
      if (!overview.name.starts_with("Overview")) continue;
      for (std::size_t row = 0; row < overview.rows_below_head(); ++row, ++alliances) {
        const auto& cell = overview.at(row, "Alliance");
        const auto sheet = cell.leads_to.substr(1, cell.leads_to.rfind('\'') - 1);
        const auto line = std::stoul(cell.leads_to.substr(cell.leads_to.rfind('A') + 1));
        const auto findings = std::ranges::find(sheets, sheet, &ReadSheet::name);
        REQUIRE(findings != sheets.end());
        CHECK(findings->at(line - 2, "Alliance").text == cell.text);
      }
    }
    CHECK(alliances == 5);
  }

  TEST_CASE("what could not be read is a row of the overview, with its complaint") {
    const auto loaded = small_library();
    const auto overview = read_workbook(bytes(loaded.library)).front();
    CHECK(overview.at(1, "Condition").text == "could not be read");
    CHECK(overview.at(1, "Priorities").text ==
          "folder/broken.yaml:3:1: unknown key `goverance`\n     = did you mean `governance`?");
    CHECK(overview.at(1, "File").text == "folder/broken.yaml");
    CHECK(overview.at(1, "Description").text == "2");
    CHECK(overview.at(1, "Lowest score").text == "");
  }

  TEST_CASE("the workbook names its conventions, versions, and each work that its findings rest on") {
    const auto loaded = small_library();
    const auto sheets = read_workbook(bytes(loaded.library));
    const auto& sources = sheets.back();
    CHECK(sources.at(0, "In full").text == conventions(loaded.library));
    CHECK(sources.at(row_of(sources, "Source", "Entente"), "In full").text == "version " ENTENTE_VERSION);
    CHECK(sources.at(row_of(sources, "Source", "Fingerprint of the library"), "In full").text ==
          loaded.library.fingerprint);
    CHECK(sources.at(row_of(sources, "Source", "Set on the command line"), "In full").text ==
          "exit.terms=yes");
    const auto told = Json::parse(json(diagnosis(loaded.library), loaded.library));
    for (const auto& finding : told["findings"]) {
      if (!is_listed(finding)) continue;
      for (const auto& cite : finding["cites"]) {
        const auto& work = *loaded.library.find_work(cite.get<std::string>());
        CHECK(sources.at(row_of(sources, "Source", short_citation(work)), "In full").text ==
              full_citation(work));
      }
    }
  }

  TEST_CASE("a hostile description is shown in the workbook and does nothing there") {
    const auto loaded = small_library();
    const std::string name = "=cmd|' /C calc'!A0 <script> \\\"]]> _x0041_ \\e[31m \\u202E";
    const auto text = fmt::format(
        "entente: 1\nname: \"{0}\"\npartners: {{ash: {{name: \"{0}\"}}, birch: {{name: \"@SUM(A1)\"}}}}\n"
        "exit: {{terms: {{answer: no, because: \"{0}\", source: \"{0}\"}}}}\n",
        name);
    PortfolioWorkbook workbook(loaded.library, {});
    workbook.add(diagnosis_of(text, "=file\x1B.yaml", loaded.library));
    const auto sheets = read_workbook(workbook.take());
    const auto& cell = sheets.front().at(0, "Alliance");
    CHECK(cell.text == "=cmd|' /C calc'!A0 <script> \"]]> _x0041_ <U+001B>[31m <U+202E>");
    CHECK(cell.is_guarded);
    CHECK(sheets.front().at(0, "File").text == "=file<U+001B>.yaml");
    CHECK(sheets[1].at(0, "Because").text.find("<U+001B>[31m <U+202E>”") != std::string::npos);
  }
}

}  // namespace entente::report

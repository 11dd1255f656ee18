// Whatever the format, the numbers of an alliance are those of the JSON report.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>
#include <utility>

#include "report/format-registry.h"
#include "tests/files.h"
#include "tests/report/diagnosed.h"
#include "tests/report/read-numbers.h"
#include "tests/report/reported.h"

namespace entente::report {
namespace {

/// How finely scores are told.
enum class Points : std::uint8_t { exact, whole };

/// A format, and how its numbers are read.
struct Reader {
  std::string_view format;
  std::vector<Numbers> (*read)(const std::string& report);
  Points points = Points::exact;
  FormatOptions options = {};
};

const std::vector<Reader>& readers() {
  static const std::vector<Reader> all = {
      {"text", read_text, Points::whole},
      {"text", read_text, Points::whole, {.extent = Verbosity::all}},
      {"html", read_html, Points::whole},
      {"markdown", read_markdown, Points::whole},
      {"json", read_json},
      {"jsonl", read_json_lines},
      {"csv", read_csv_of_alliances, Points::exact, {.rows = Csv::Rows::alliances}},
      {"csv", read_csv_of_findings, Points::exact, {.rows = Csv::Rows::findings}},
      {"xlsx", read_xlsx, Points::whole},
      {"sarif", read_sarif, Points::exact, {.level = SarifLevel::open}},
      {"junit", read_junit},
      {"github", read_annotations, Points::whole},
  };
  return all;
}

/// One that holds, one that is over, and one of what is not found.
const std::string accepted =
    "accepted:\n"
    "  - {rule: open-distrust, reason: r, by: b, on: 2001-01, review_by: 2002}\n"
    "  - {rule: broken-promises, reason: r, by: b, on: 2000, review_by: 2001-04}\n"
    "  - {rule: nobody-in-charge, reason: r, by: b, on: 2001-01}\n";

/// Of the bundled cases, one where all is known, one where half is not, and one where something is accepted.
std::vector<Diagnosis> diagnoses(DiagnosisLevel depth) {
  const auto& library = bundled_library();
  std::vector<Diagnosis> all;
  for (const auto& path : files_in("examples/cases", ".yaml"))
    all.push_back(diagnosed_file("examples/cases/" + path.filename().string(), library));
  const auto sound = read_file(ENTENTE_SOURCE_DIR "/tests/cli/sound.yaml");
  all.push_back(
      diagnosed(std::regex_replace(sound, std::regex("trust: yes"), "trust: no"), "settled.yaml", library));
  all.push_back(diagnosed(sound.substr(0, sound.find("knowledge:")), "half-known.yaml", library));
  const std::string unmet =
      std::regex_replace(sound, std::regex("(trust|promises_kept|openness): yes"), "$1: no");
  all.push_back(diagnosed(unmet + accepted, "accepted.yaml", library));
  for (auto& one : all) one = diagnose(std::move(one.alliance), library, depth);
  return all;
}

/// By the JSON report.
const std::vector<Numbers>& expected_numbers() {
  static const auto all =
      read_json(together(*make_format("json", {}, bundled_library()), diagnoses(DiagnosisLevel::whole)));
  return all;
}

void check(const Numbers& told, const Numbers& expected, Points points) {
  const auto shown = [points](double score) { return points == Points::whole ? std::floor(score) : score; };
  if (told.condition) {
    CHECK(told.condition->band == expected.condition->band);
    CHECK(told.condition->low == shown(expected.condition->low));
    CHECK(told.condition->high == shown(expected.condition->high));
  }
  CHECK(told.met.value_or(*expected.met) == *expected.met);
  CHECK(told.unmet == expected.unmet);
  CHECK(told.open.value_or(*expected.open) == *expected.open);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the numbers of every format can be read back") {
    const auto names = format_names();
    std::set<std::string_view> read;
    for (const auto& reader : readers()) read.insert(reader.format);
    CHECK((read == std::set<std::string_view>(names.begin(), names.end())));
  }

  TEST_CASE("numbers are read of conditions that are wide, narrow, settled and not whole") {
    const auto& numbers = expected_numbers();
    const auto is_any = [&numbers](auto&& is) {
      return std::ranges::any_of(
          numbers, [&](const Numbers& of) { return is(of.condition->low, of.condition->high); });
    };
    CHECK(is_any([](double low, double high) { return high - low > 50; }));
    CHECK(is_any([](double low, double high) { return low < high && high - low < 20; }));
    CHECK(is_any([](double low, double high) { return low == high && low < 100; }));
    CHECK(is_any([](double low, double high) {
      return low - std::floor(low) > 0.5 && high - std::floor(high) > 0.5;
    }));
  }

  TEST_CASE("every format tells the numbers of the JSON report") {
    for (const auto& reader : readers()) {
      const auto format = make_format(reader.format, reader.options, bundled_library());
      auto expected = expected_numbers().begin();
      for (const auto& diagnosis : diagnoses(format->depth())) {
        CAPTURE(reader.format);
        CAPTURE(diagnosis.alliance.file);
        const auto told = reader.read(alone(*format, diagnosis));
        REQUIRE(told.size() == 1);
        check(told.front(), *expected++, reader.points);
      }
    }
  }

  TEST_CASE("a format for many tells each alliance's own numbers") {
    for (const auto& reader : readers()) {
      const auto format = make_format(reader.format, reader.options, bundled_library());
      if (!format->is_batch()) continue;
      CAPTURE(reader.format);
      const auto told = reader.read(together(*format, diagnoses(format->depth())));
      REQUIRE(told.size() == expected_numbers().size());
      for (std::size_t i = 0; i < told.size(); ++i) {
        CAPTURE(i);
        check(told[i], expected_numbers()[i], reader.points);
      }
    }
  }
}

}  // namespace entente::report

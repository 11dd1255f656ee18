// What is told of several descriptions beside each other.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "alliance/read-alliance.h"
#include "report/comparison/comparison-json.h"
#include "report/comparison/comparison-words.h"
#include "report/document/comparison-document.h"
#include "report/render/render-html.h"
#include "report/render/render-markdown.h"
#include "report/render/render-text.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/hostile-texts.h"
#include "tests/report/diagnosed.h"
#include "tests/small-library.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report {
namespace {

using Json = nlohmann::json;

constexpr double rounding = 1e-9;
const std::string folder = "tests/report/compared/";

std::vector<Diagnosis> all_diagnosed(const std::string& text, const Library& library) {
  std::vector<Diagnosis> diagnoses;
  AllianceReader reader(text, "quay.yaml", library);
  while (auto described = reader.next()) {
    REQUIRE(described->alliance);
    diagnoses.push_back(diagnose(*std::move(described->alliance), library, DiagnosisLevel::counted));
  }
  return diagnoses;
}

Series series_of(const std::string& text, const Library& library) {
  auto diagnoses = all_diagnosed(text, library);
  const auto kind = kind_of(diagnoses);
  return make_series(std::move(diagnoses), kind, library);
}

Series series_in(const std::string& name, const Library& library) {
  return series_of(read_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / (folder + name)), library);
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What its causes, its rules, its themes and its factors are together, each.
void check_sums(const Json& change) {
  for (const auto* parts : {"causes", "rules", "themes", "factors"}) {
    for (const auto* end : {"low", "high"}) {
      CAPTURE(parts);
      CAPTURE(end);
      double sum = 0;
      for (const auto& part : change[parts]) sum += part[end].get<double>();
      CHECK(std::abs(sum - change[end].get<double>()) <= rounding);
    }
  }
}

constexpr std::string_view alder = R"(entente: 1
name: Alder
as_of: 2001
partners: {oak: , elm: }
relationship: {promises_kept: yes}
)";

std::string with(std::string text, std::string_view old, std::string_view now) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + now.size()))
    text.replace(at, old.size(), now);
  return text;
}

std::string told(const std::string& text, const Library& library) {
  return render_text(comparison_document(series_of(text, library), library), {});
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("comparisons are as they were kept") {
    const auto loaded = small_library();
    const auto& library = loaded.library;
    const auto history = series_in("history.yaml", library);
    const auto candidates = series_in("candidates.yaml", library);
    REQUIRE(history.kind == Series::Kind::history);
    REQUIRE(candidates.kind == Series::Kind::candidates);
    const TextLayout narrow_ascii{.width = 50, .ascii = true};
    for (const auto* series : {&history, &candidates}) {
      const auto name = folder + std::string(name_of(series->kind));
      const std::array documents = {comparison_document(*series, library)};
      const auto is_kept = [&name](const std::string& ending, const std::string& text) {
        return difference_from_golden(name + ending, text);
      };
      CHECK(is_kept(".txt", render_text(documents.front(), {})) == "");
      CHECK(is_kept("-in-ascii.txt", render_text(documents.front(), narrow_ascii)) == "");
      CHECK(is_kept(".md", render_markdown(documents.front())) == "");
      CHECK(is_kept(".html", render_html(documents, {})) == "");
    }
    CHECK(difference_from_golden(folder + "history.json", comparison_json(history, {}, library)) == "");
    CHECK(difference_from_golden(folder + "candidates.json", comparison_json(candidates, {}, library)) == "");
  }

  TEST_CASE(
      "in JSON, causes, rules, factors and themes add up to the change, of the whole and of each step") {
    const auto loaded = small_library();
    for (const auto* name : {"history.yaml", "candidates.yaml"}) {
      CAPTURE(name);
      const auto report = Json::parse(comparison_json(series_in(name, loaded.library), {}, loaded.library));
      check_sums(report["change"]);
      CHECK(report["steps"].size() == 2);
      for (const auto& step : report["steps"]) {
        check_sums(step);
        for (const auto* end : {"low", "high"}) {
          const auto score = [&](const char* side) {
            return report["alliances"][step[side].get<std::size_t>()]["condition"][end].get<double>();
          };
          CHECK(std::abs(score("to") - score("from") - step[end].get<double>()) <= rounding);
        }
      }
    }
  }

  TEST_CASE("no line is wider than the page, and what is for ASCII is ASCII but for letters") {
    const auto loaded = small_library();
    for (const auto* name : {"history.yaml", "candidates.yaml"}) {
      const auto series = series_in(name, loaded.library);
      for (const int width : {40, 60, 80, 100, 140}) {
        CAPTURE(width);
        const auto text =
            render_text(comparison_document(series, loaded.library, true), {.width = width, .ascii = true});
        for (std::size_t from = 0; from < text.size();) {
          const auto end = text.find('\n', from);
          const auto line = text.substr(from, end - from);
          CAPTURE(line);
          CHECK(display_width(line) <= width);
          from = end + 1;
        }
        for (const auto* sign : {"→", "·", "–", "▁", "█", "“"}) CHECK_FALSE(has(text, sign));
      }
    }
  }

  TEST_CASE("two descriptions have no trend, and equal ones no causes") {
    const auto loaded = small_library();
    const auto text =
        told(fmt::format("{}---\n{}", alder, with(std::string{alder}, "2001", "2002")), loaded.library);
    CHECK_FALSE(has(text, "Trend"));
    CHECK_FALSE(has(text, "What moved"));
    CHECK_FALSE(has(text, "Rules that came out otherwise"));
    CHECK_FALSE(has(text, "Once known"));
    CHECK(has(text, "Nothing that counts differs."));
  }

  TEST_CASE("alliances of different names may be two, and undated ones go in the order given") {
    const auto loaded = small_library();
    const auto other = with(with(std::string{alder}, "Alder", "Birch"), "as_of: 2001\n", "");
    const auto text = told(fmt::format("{}---\n{}", alder, other), loaded.library);
    CHECK(has(text, "these may be two alliances: “Alder” and “Birch”"));
    CHECK(has(text, "In the order given"));
    CHECK(has(text, "quay.yaml, description 2"));
  }

  TEST_CASE("causes beyond the first few are summed up, unless all are asked for") {
    const auto after = read_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / "examples/cases/nummi.yaml");
    const auto before =
        read_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / "examples/cases/vw-suzuki.yaml");
    auto diagnoses = all_diagnosed(before + "\n---\n" + after, bundled_library());
    const auto series = make_series(std::move(diagnoses), Series::Kind::history, bundled_library());
    const auto few = render_text(comparison_document(series, bundled_library()), {});
    const auto all = render_text(comparison_document(series, bundled_library(), true), {});
    CHECK(has(few, "more, together"));
    CHECK(has(few, ": the whole change"));
    CHECK(all.size() > few.size());
    CHECK_FALSE(has(all, fmt::format("{} more, together", series.whole.attribution.answers.size())));
  }

  TEST_CASE("changes are printed to two decimals, as one number where both ends moved alike") {
    CHECK(change_in_words({.low = 321, .high = 321}) == "+3.21");
    CHECK(change_in_words({.low = 321, .high = 0}) == "+3.21 low, 0.00 high");
    CHECK(change_in_words({.low = -1250, .high = 5}) == "-12.50 low, +0.05 high");
  }

  TEST_CASE("hostile texts change nothing of a comparison but their own places") {
    const auto loaded = small_library();
    const auto pair_with = [&](const std::string& text) {
      auto after = Json::parse(description_with(text));
      after["as_of"] = "2002";
      auto before = after;
      before["as_of"] = "2001";
      before["relationship"]["openness"] = "no";
      return before.dump() + "\n---\n" + after.dump();
    };
    for (const auto& text : hostile_texts()) {
      CAPTURE(text.substr(0, 100));
      const auto series = series_of(pair_with(text), loaded.library);
      const auto page = render_text(comparison_document(series, loaded.library), {.width = 100});
      CHECK(escape_invisible(with(page, "\n", " ")) == with(page, "\n", " "));
      const auto report = Json::parse(comparison_json(series, {}, loaded.library));
      CHECK(report["alliances"][0]["name"] == text);
    }
  }
}

}  // namespace entente::report

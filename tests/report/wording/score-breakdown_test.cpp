#include "report/wording/score-breakdown.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>

#include "report/json-report-parts.h"
#include "report/wording/rounding.h"
#include "tests/files.h"
#include "tests/report/diagnosed.h"

namespace entente::report {
namespace {

ScoreShare together(const std::vector<ScoreShare>& parts) {
  ScoreShare sum;
  for (const auto& part : parts) {
    sum.sure += part.sure;
    sum.open += part.open;
    sum.most += part.most;
  }
  return sum;
}

long hundredths(double score) {
  return static_cast<long>(cut_to_hundredths(score).count);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the parts of a score add up exactly to what the JSON report says of it") {
    const auto& library = bundled_library();
    for (const auto& path : files_in("examples/cases", ".yaml")) {
      CAPTURE(path);
      const auto assessment =
          diagnosed_file("examples/cases/" + path.filename().string(), library).assessment;
      const auto parts = score_breakdown(assessment, library);
      CHECK(parts.size() == assessment.themes.size());
      const auto sum = together(parts);
      CHECK(sum.sure == hundredths(assessment.score.low));
      CHECK(sum.sure + sum.open == hundredths(assessment.score.high));
      CHECK(sum.most == hundredths(100));
    }
  }

  TEST_CASE(
      "a part is never below zero, nor above what its theme can add, and open only where its theme is") {
    const auto& library = bundled_library();
    for (const auto& path : files_in("examples/cases", ".yaml")) {
      CAPTURE(path);
      const auto assessment =
          diagnosed_file("examples/cases/" + path.filename().string(), library).assessment;
      const auto parts = score_breakdown(assessment, library);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].sure >= 0);
        CHECK(parts[i].open >= 0);
        CHECK(parts[i].sure + parts[i].open <= parts[i].most);
        const auto score = assessment.themes[i].score;
        if (score.low == score.high) CHECK(parts[i].open == 0);
      }
    }
  }

  TEST_CASE("a theme that may turn out not to apply opens only what it can add") {
    Assessment assessment;
    assessment.score = {.low = 50, .high = 75};
    assessment.themes = {{.theme = 0, .score = {.low = 50, .high = 50}},
                         {.theme = 1, .score = {.low = 100, .high = 100}, .counts_at_low = false}};
    const auto parts = score_breakdown(assessment, bundled_library());
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].sure == 2500);
    CHECK(parts[0].open == 0);
    CHECK(parts[1].sure == 2500);
    CHECK(parts[1].open == 2500);
    CHECK(parts[1].most == 5000);
  }

  TEST_CASE("the points of what is met add up to the lower end of the score as it is printed") {
    const auto& library = bundled_library();
    for (const auto* folder : {"examples/cases", "examples/month-later"}) {
      for (const auto& path : files_in(folder, ".yaml")) {
        CAPTURE(path);
        const auto assessment =
            diagnosed_file(std::string(folder) + "/" + path.filename().string(), library).assessment;
        const auto points = points_of_findings(assessment);
        REQUIRE(points.size() == assessment.findings.size());
        long met = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
          if (assessment.findings[i].counted && assessment.findings[i].status == Status::met)
            met += points[i];
          CHECK(std::abs(static_cast<double>(points[i]) - 100 * assessment.findings[i].points) < 1.001);
        }
        CHECK(met == in_hundredths(assessment.score.low));
      }
    }
  }

  TEST_CASE("where nothing counts, a score has no parts") {
    CHECK(score_breakdown({}, bundled_library()).empty());
  }

  TEST_CASE("hundredths are told as points") {
    CHECK(points_in_words(0L) == "0.00");
    CHECK(points_in_words(671L) == "6.71");
    CHECK(points_in_words(10000L) == "100.00");
  }
}

}  // namespace entente::report

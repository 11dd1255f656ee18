#include "report/score-parts.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "report/json-parts.h"
#include "tests/files.h"
#include "tests/report/diagnosed.h"

namespace entente::report {
namespace {

ScorePart together(const std::vector<ScorePart>& parts) {
  ScorePart sum;
  for (const auto& part : parts) {
    sum.sure += part.sure;
    sum.open += part.open;
    sum.most += part.most;
  }
  return sum;
}

int hundredths(double score) {
  return static_cast<int>(cut_to_hundredths(score).count);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the parts of a score add up exactly to what the JSON report says of it") {
    const auto& library = bundled_library();
    for (const auto& path : files_in("examples/cases", ".yaml")) {
      CAPTURE(path);
      const auto assessment =
          diagnosed_file("examples/cases/" + path.filename().string(), library).assessment;
      const auto parts = score_parts(assessment, library);
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
      const auto parts = score_parts(assessment, library);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        constexpr int rounding = 1;
        CHECK(parts[i].sure >= 0);
        CHECK(parts[i].open >= 0);
        CHECK(parts[i].sure + parts[i].open <= parts[i].most + 2 * rounding);
        const auto score = assessment.themes[i].score;
        if (score.low == score.high) CHECK(parts[i].open == 0);
      }
    }
  }

  TEST_CASE("where nothing counts, a score has no parts") {
    CHECK(score_parts({}, bundled_library()).empty());
  }

  TEST_CASE("hundredths are told as points") {
    CHECK(points_in_words(0) == "0.00");
    CHECK(points_in_words(671) == "6.71");
    CHECK(points_in_words(10000) == "100.00");
  }
}

}  // namespace entente::report

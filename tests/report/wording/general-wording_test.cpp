#include "report/wording/general-wording.h"

#include <doctest/doctest.h>

#include "assess/score.h"
#include "report/json-report-parts.h"
#include "report/wording/rounding.h"

namespace entente::report {
namespace {

TEST_SUITE("words") {
  TEST_CASE("scores are cut off to whole points, so that none seems to lie in a higher band than it does") {
    CHECK(whole_points(74.99) == 74);
    CHECK(whole_points(75.0) == 75);
    CHECK(whole_points(100.0 * 3 / 4) == 75);
    CHECK(whole_points(28.999999999999996) == 29);
    CHECK(interval_in_words({.low = 58.3, .high = 81.9}) == "58–81");
    CHECK(interval_in_words({.low = 70, .high = 70}) == "70");
  }

  TEST_CASE("hundredths for programs are cut off too, and lie in the band that is named beside them") {
    CHECK(cut_to_hundredths(74.996).count == 7499);
    CHECK(cut_to_hundredths(200.0 / 3).count == 6666);
    CHECK(cut_to_hundredths(28.999999999999996).count == 2900);
    CHECK(cut_to_hundredths(100).count == 10'000);
    const BandsFrom from{.fragile = 50, .sound = 75};
    constexpr int steps = 100'000;
    for (int step = 0; step <= steps; ++step) {
      const double score = 100.0 * step / steps;
      const auto told = static_cast<double>(cut_to_hundredths(score).count) / 100;
      CHECK(band_of(told, from) == band_of(score, from));
      CHECK(whole_points(told) == whole_points(score));
    }
  }

  TEST_CASE("names are listed as in a sentence") {
    CHECK(listed({}).empty());
    CHECK(listed({"A"}) == "A");
    CHECK(listed({"A", "B"}) == "A and B");
    CHECK(listed({"A", "B", "C"}) == "A, B and C");
  }

  TEST_CASE("a grade is told in words that claim no more than it has") {
    CHECK(in_words(Grade::a, false) == "research finds (A, meta-analysis or review)");
    CHECK(in_words(Grade::c, true) == "one study or cases suggest (C), with mixed results");
    CHECK(in_words(Grade::d, false) == "practitioners and theory hold (D)");
  }

  TEST_CASE("every report says whose conventions its figures are, and that they are no probability") {
    CHECK(conventions(bundled_library()).find("conventions of Entente") != std::string_view::npos);
    CHECK(conventions(bundled_library()).find("higher is healthier") != std::string_view::npos);
    CHECK(conventions(bundled_library()).find("not a probability of success") != std::string_view::npos);
  }
}

}  // namespace
}  // namespace entente::report

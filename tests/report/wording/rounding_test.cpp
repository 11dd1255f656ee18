#include "report/wording/rounding.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace entente::report {
namespace {

long sum(const std::vector<long>& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0L);
}

/// Of either sign, some of them whole hundredths.
std::vector<double> some_parts() {
  std::vector<double> parts;
  for (const auto thousandths : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-9000, 9000)))
    parts.push_back(thousandths / 1000.0);
  return parts;
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("parts that are cut get what is missing to their sum, those that lost most first") {
    CHECK(cut_parts(std::vector<double>{1.004, 2.009, 3.008}, 602) == std::vector<long>{100, 201, 301});
    CHECK(cut_parts(std::vector<double>{1.005, 1.005}, 201) == std::vector<long>{101, 100});
    CHECK(cut_parts(std::vector<double>{}, 0).empty());
  }

  TEST_CASE("whatever the parts are, as they are printed they add up, and none is off by a hundredth") {
    CHECK(rc::check([] {
      const auto parts = some_parts();
      const auto exact = std::accumulate(parts.begin(), parts.end(), 0.0) * 100;
      const auto whole = static_cast<long>(std::floor(exact + 1e-7));
      const auto printed = cut_parts(parts, whole);
      RC_ASSERT(sum(printed) == whole);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        RC_ASSERT(std::abs(static_cast<double>(printed[i]) - 100 * parts[i]) < 1 + 1e-6);
        const bool is_whole = std::abs(std::round(100 * parts[i]) - 100 * parts[i]) < 1e-9;
        if (is_whole) RC_ASSERT(printed[i] == std::lround(100 * parts[i]));
      }
    }));
  }

  TEST_CASE("points are written with their sign and two decimals") {
    CHECK(points_in_words(-20L) == "-0.20");
    CHECK(signed_points_in_words(671) == "+6.71");
    CHECK(signed_points_in_words(0) == "0.00");
    CHECK(signed_points_in_words(-5) == "-0.05");
  }
}

}  // namespace entente::report

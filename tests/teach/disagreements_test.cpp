#include "teach/disagreements.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

Finding finding(Status status, double points, bool counted = true) {
  Finding finding;
  finding.status = status;
  finding.points = points;
  finding.counted = counted;
  return finding;
}

using Positions = std::vector<std::size_t>;

Assessment with(std::vector<Finding> findings) {
  Assessment assessment;
  assessment.findings = std::move(findings);
  return assessment;
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE(
      "unmet rules are at odds with a success, met ones with a failure, and none with a mixed outcome") {
    const auto assessment =
        with({finding(Status::unmet, 1), finding(Status::met, 1), finding(Status::open, 9),
              finding(Status::unmet, 2), finding(Status::not_applicable, 9), finding(Status::unmet, 0, false),
              finding(Status::unmet, 2)});
    CHECK(disagreements(assessment, Outcome::success) == Positions{3, 6, 0});
    CHECK(disagreements(assessment, Outcome::failure) == Positions{1});
    CHECK(disagreements(assessment, Outcome::mixed).empty());
  }

  TEST_CASE("a band is off by the steps from the nearest possible one to that which fits the outcome") {
    constexpr auto settled = [](Band band) { return Bands{.worst = band, .best = band}; };
    CHECK(steps_off(settled(Band::sound), Outcome::success) == 0);
    CHECK(steps_off(settled(Band::sound), Outcome::mixed) == 1);
    CHECK(steps_off(settled(Band::sound), Outcome::failure) == 2);
    CHECK(steps_off({.worst = Band::weak, .best = Band::fragile}, Outcome::success) == 1);
    CHECK(steps_off({.worst = Band::fragile, .best = Band::sound}, Outcome::failure) == 1);
    CHECK(!steps_off({.worst = Band::fragile, .best = Band::sound}, Outcome::success));
  }

  TEST_CASE("no more than five are told") {
    const auto assessment = with(std::vector<Finding>(7, finding(Status::met, 1)));
    CHECK(disagreements(assessment, Outcome::failure) == Positions{0, 1, 2, 3, 4});
  }
}

}  // namespace entente

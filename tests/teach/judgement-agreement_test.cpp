#include "teach/judgement-agreement.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/small-library.h"

namespace entente {
namespace {

Judgement judging(std::vector<JudgedFactor> factors) {
  Judgement judgement;
  judgement.factors = std::move(factors);
  judgement.outcome = Outcome::success;
  judgement.confidence = 80;
  return judgement;
}

/// Two factors that are placed, weak and sound, one that is open, and no more.
Assessment assessed() {
  Assessment assessment;
  assessment.factors = {{.factor = 0, .score = {.low = 10, .high = 20}},
                        {.factor = 1, .score = {.low = 80, .high = 100}},
                        {.factor = 2, .score = {.low = 40, .high = 60}}};
  return assessment;
}

CaseStudy ending_in(Outcome outcome) {
  CaseStudy study;
  study.outcome = outcome;
  return study;
}

Agreement agreed(const Judgement& judgement, Outcome outcome) {
  return agreement(judgement, assessed(), ending_in(outcome), bundled_library());
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE("factors that the library leaves open, or has no rule for, are left out of the agreement") {
    const auto found = agreed(
        judging({{0, Band::weak}, {1, Band::fragile}, {2, Band::weak}, {3, Band::sound}}), Outcome::success);
    REQUIRE(found.compared.size() == 2);
    CHECK(found.compared[1].by_student == Band::fragile);
    CHECK(found.compared[1].by_library == Band::sound);
    CHECK(count_apart(found, 0) == 1);
    CHECK(count_apart(found, 1) == 1);
    CHECK(count_apart(found, 2) == 0);
    REQUIRE(found.left_out.size() == 2);
    CHECK(found.left_out[0].factor == 2);
    CHECK(found.left_out[0].by_library);
    CHECK(!found.left_out[1].by_library);
    // Apart 0 and 1: D = 1/2, E = (0+2+1+1)/4 = 1.
    CHECK(*found.kappa == doctest::Approx(0.5));
  }

  TEST_CASE("where no factor is compared there is no kappa") {
    CHECK(!agreed(judging({{2, Band::weak}}), Outcome::success).kappa);
  }

  TEST_CASE("the Brier score is that of the stated outcome, and a mixed one has none") {
    const auto hit = agreed(judging({}), Outcome::success);
    CHECK(hit.hit == true);
    CHECK(*hit.brier == doctest::Approx(0.04));
    const auto missed = agreed(judging({}), Outcome::failure);
    CHECK(missed.hit == false);
    CHECK(*missed.brier == doctest::Approx(0.64));
    const auto mixed = agreed(judging({}), Outcome::mixed);
    CHECK(!mixed.hit);
    CHECK(!mixed.brier);
  }

  TEST_CASE("a Brier score is 0.25 for a coin, 0 and 1 for the sure, and falls as a hit was surer") {
    CHECK(brier_score(50, true) == 0.25);
    CHECK(brier_score(50, false) == 0.25);
    CHECK(brier_score(100, true) == 0);
    CHECK(brier_score(100, false) == 1);
    CHECK(rc::check([] {
      const auto percent = *rc::gen::inRange(least_confidence, max_confidence);
      RC_ASSERT(brier_score(percent + 1, true) < brier_score(percent, true));
      RC_ASSERT(brier_score(percent + 1, false) > brier_score(percent, false));
    }));
  }
}

}  // namespace entente

#include "advise/similarity.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>

#include "assess/assess.h"
#include "tests/advise/rounding.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

Similarity between(const ToyAnswers& one, const ToyAnswers& other) {
  const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                        {.factor = "g", .rule = "s", .healthy = "{t.b: yes}"},
                        {.factor = "h", .rule = "t", .healthy = "{t.c: yes}"}});
  return similarity(assess(toy.alliance(one), toy.library()), assess(toy.alliance(other), toy.library()));
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("the distance is the mean over the factors that both have settled") {
    const auto found = between({"t.a=yes", "t.b=yes", "t.c=no"}, {"t.a=yes", "t.b=no", "t.c=no"});
    CHECK(found.factors.size() == 3);
    CHECK(found.distance == doctest::Approx(100.0 / 3));
    CHECK(found.factors.back().apart() == doctest::Approx(100));
  }

  TEST_CASE("what is open on either side counts neither for nor against") {
    const auto found = between({"t.a=yes", "t.b=yes"}, {"t.a=yes", "t.c=no"});
    CHECK(found.factors.size() == 1);
    CHECK(found.distance == doctest::Approx(0));
  }

  TEST_CASE("where nothing is settled in both, the likeness rests on nothing") {
    CHECK(between({"t.a=yes"}, {"t.b=yes"}).factors.empty());
    CHECK(between({"t.a=yes"}, {"t.b=yes"}).distance == 0);
  }

  TEST_CASE("a likeness is the same from both sides, none to itself, and at most all of the scale") {
    CHECK(rc::check([] {
      const auto sample = *any_sample();
      auto other = sample;
      for (const auto slot : open_slots(sample)) value_at(slot, other) = outcomes(slot, sample).front();
      const auto one = assess(sample.alliance, *sample.library);
      const auto two = assess(other.alliance, *sample.library);
      RC_ASSERT(std::abs(similarity(one, two).distance - similarity(two, one).distance) <= rounding);
      RC_ASSERT(similarity(one, one).distance <= rounding);
      RC_ASSERT(similarity(one, two).distance <= 100 + rounding);
    }));
  }
}

}  // namespace entente

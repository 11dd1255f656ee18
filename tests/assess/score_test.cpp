#include "assess/score.h"

#include <doctest/doctest.h>

#include "assess/assess.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

constexpr BandsFrom bands = {.fragile = 50, .sound = 75};

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("a score is sound from 75, fragile from 50, else weak") {
    CHECK(band_of(100, bands) == Band::sound);
    CHECK(band_of(75, bands) == Band::sound);
    CHECK(band_of(74.99, bands) == Band::fragile);
    CHECK(band_of(50, bands) == Band::fragile);
    CHECK(band_of(49.99, bands) == Band::weak);
    CHECK(band_of(0, bands) == Band::weak);
  }

  TEST_CASE("an interval across bands is open between them") {
    CHECK(to_text(bands_of({.low = 60, .high = 70}, bands)) == "fragile");
    CHECK(to_text(bands_of({.low = 49, .high = 70}, bands)) == "open (weak to fragile)");
    CHECK(to_text(bands_of({.low = 0, .high = 75}, bands)) == "open (weak to sound)");
    CHECK(to_text(bands_of({.low = 75, .high = 100}, bands)) == "sound");
  }

  TEST_CASE("a mean weighs both ends") {
    Mean mean;
    mean.add({.low = 0, .high = 100}, 1);
    mean.add({.low = 100, .high = 100}, 3);
    CHECK(mean.value().low == doctest::Approx(75));
    CHECK(mean.value().high == doctest::Approx(100));
    CHECK(mean.weight() == doctest::Approx(4));
  }

  TEST_CASE("everything is possible where nothing was added to a mean") {
    const Mean mean;
    CHECK(mean.empty());
    CHECK(mean.value().low == doctest::Approx(0));
    CHECK(mean.value().high == doctest::Approx(100));
  }

  TEST_CASE("a mean of the best is the best, whatever rounding does") {
    Mean mean;
    for (int i = 0; i < 7; ++i) mean.add({.low = 100, .high = 100}, 0.1);
    CHECK(mean.value().high <= 100);
    CHECK(band_of(mean.value().low, bands) == Band::sound);
  }

  TEST_CASE("a mean that should lie on a band's edge is in that band, whatever rounding does") {
    Mean mean;
    mean.add({.low = 100.0 / 2, .high = 100.0 / 2}, 1);
    mean.add({.low = 500.0 / 6, .high = 500.0 / 6}, 1);
    mean.add({.low = 100.0 / 6, .high = 100.0 / 6}, 1);
    CHECK(to_text(bands_of(mean.value(), bands)) == "fragile");
  }

  TEST_CASE("rules weigh within their factor, factors by their evidence within their theme, themes alike") {
    const ToyLibrary toy({{.factor = "f", .rule = "heavy", .healthy = "{t.a: yes}", .weight = 3},
                          {.factor = "f", .rule = "light", .healthy = "{t.b: yes}"},
                          {.factor = "g", .rule = "other", .healthy = "{t.c: yes}", .grade = Grade::d},
                          {.factor = "h", .rule = "apart", .healthy = "{u.x: yes}", .theme = "u"}});
    using enum Status;
    const auto low = [&](std::vector<Status> statuses) { return score_of(statuses, toy.library()).low; };
    CHECK(low({met, met, met, met}) == doctest::Approx(100));
    CHECK(low({unmet, met, met, met}) == doctest::Approx(100 - 100.0 * 3 / 4 * 1 / 1.5 / 2));
    CHECK(low({met, met, unmet, met}) == doctest::Approx(100 - 100.0 * 0.5 / 1.5 / 2));
    CHECK(low({met, met, met, unmet}) == doctest::Approx(50));
    CHECK(low({unmet, unmet, not_applicable, met}) == doctest::Approx(50));
    CHECK(low({unmet, unmet, unmet, not_applicable}) == doctest::Approx(0));
  }

  TEST_CASE("an open rule leaves everything from unmet to met possible") {
    const ToyLibrary toy({{.factor = "f", .rule = "heavy", .healthy = "{t.a: yes}", .weight = 3},
                          {.factor = "f", .rule = "light", .healthy = "{t.b: yes}"}});
    const std::vector<Status> statuses = {Status::open, Status::met};
    CHECK(score_of(statuses, toy.library()).low == doctest::Approx(25));
    CHECK(score_of(statuses, toy.library()).high == doctest::Approx(100));
  }
}

}  // namespace entente

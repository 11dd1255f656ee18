#include "assess/score.h"

#include <doctest/doctest.h>

#include "assess/assess.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

constexpr End low = &Interval::low;
constexpr End high = &Interval::high;

Statuses some_of(Status one, Status other) {
  Statuses statuses = one;
  return statuses |= other;
}

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
    WeightedMean mean;
    mean.add(0, 1, low);
    mean.add(100, 1, high);
    for (const auto end : {low, high}) mean.add(100, 3, end);
    CHECK(mean.value().low == doctest::Approx(75));
    CHECK(mean.value().high == doctest::Approx(100));
    CHECK(mean.weight(low) == doctest::Approx(4));
  }

  TEST_CASE("everything is possible where nothing was added to a mean") {
    const WeightedMean mean;
    CHECK(mean.empty());
    CHECK(mean.value().low == doctest::Approx(0));
    CHECK(mean.value().high == doctest::Approx(100));
  }

  TEST_CASE("a mean of the best is the best, whatever rounding does") {
    WeightedMean mean;
    for (int i = 0; i < 7; ++i) mean.add(100, 0.1, high);
    CHECK(mean.value().high <= 100);
    CHECK(band_of(mean.value().high, bands) == Band::sound);
  }

  TEST_CASE("a mean that should lie on a band's edge is in that band, whatever rounding does") {
    WeightedMean mean;
    for (const auto score : {100.0 / 2, 500.0 / 6, 100.0 / 6}) mean.add(score, 1, low);
    CHECK(band_of(mean.value().low, bands) == Band::fragile);
  }

  TEST_CASE("rules weigh within their factor, factors by their evidence within their theme, themes alike") {
    const ToyLibrary toy({{.factor = "f", .rule = "heavy", .healthy = "{t.a: yes}", .weight = 3},
                          {.factor = "f", .rule = "light", .healthy = "{t.b: yes}"},
                          {.factor = "g", .rule = "other", .healthy = "{t.c: yes}", .grade = Grade::d},
                          {.factor = "h", .rule = "apart", .healthy = "{u.x: yes}", .theme = "u"}});
    using enum Status;
    const auto low_of = [&](std::vector<Statuses> statuses) { return score_of(statuses, toy.library()).low; };
    CHECK(low_of({met, met, met, met}) == doctest::Approx(100));
    CHECK(low_of({unmet, met, met, met}) == doctest::Approx(100 - 100.0 * 3 / 4 * 1 / 1.5 / 2));
    CHECK(low_of({met, met, unmet, met}) == doctest::Approx(100 - 100.0 * 0.5 / 1.5 / 2));
    CHECK(low_of({met, met, met, unmet}) == doctest::Approx(50));
    CHECK(low_of({unmet, unmet, not_applicable, met}) == doctest::Approx(50));
    CHECK(low_of({unmet, unmet, unmet, not_applicable}) == doctest::Approx(0));
  }

  TEST_CASE("what is met or does not apply counts where it raises the score, and never against it") {
    const ToyLibrary toy({{.factor = "f", .rule = "one", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "other", .healthy = "{t.b: yes}"}});
    const auto met_or_not = some_of(Status::met, Status::not_applicable);
    const auto score = score_of(std::vector<Statuses>{met_or_not, Status::unmet}, toy.library());
    CHECK(score.low == doctest::Approx(0));
    CHECK(score.high == doctest::Approx(50));
    CHECK(score_of(std::vector<Statuses>{met_or_not, Status::met}, toy.library()) == Interval{100, 100});
    CHECK(score_of(std::vector<Statuses>{met_or_not, met_or_not}, toy.library()) == Interval{100, 100});
  }

  TEST_CASE("what is unmet or does not apply counts where it lowers the score, and never for it") {
    const ToyLibrary toy({{.factor = "f", .rule = "one", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "other", .healthy = "{t.b: yes}"}});
    const auto unmet_or_not = some_of(Status::unmet, Status::not_applicable);
    const auto score = score_of(std::vector<Statuses>{unmet_or_not, Status::met}, toy.library());
    CHECK(score.low == doctest::Approx(50));
    CHECK(score.high == doctest::Approx(100));
  }

  TEST_CASE("only what may be unmet holds a band down") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "one", .healthy = "{t.a: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "other", .healthy = "{t.b: yes}"}});
    const auto bands = [&](Statuses critical) {
      const std::vector<Statuses> statuses = {critical, Status::met};
      return to_text(bands_of({.low = 90, .high = 100}, statuses, toy.library()));
    };
    CHECK(bands(some_of(Status::met, Status::not_applicable)) == "sound");
    CHECK(bands(Status::open) == "open (fragile to sound)");
    CHECK(bands(Status::unmet) == "fragile");
  }

  TEST_CASE("where no rule applies, there is nothing to judge") {
    const ToyLibrary toy({{.factor = "f", .rule = "one", .healthy = "{t.a: yes}"}});
    const std::vector<Statuses> statuses = {Status::not_applicable};
    CHECK(to_text(bands_of({}, statuses, toy.library())) == "nothing to judge");
  }

  TEST_CASE("an open rule leaves everything from unmet to met possible") {
    const ToyLibrary toy({{.factor = "f", .rule = "heavy", .healthy = "{t.a: yes}", .weight = 3},
                          {.factor = "f", .rule = "light", .healthy = "{t.b: yes}"}});
    const std::vector<Statuses> statuses = {Status::open, Status::met};
    CHECK(score_of(statuses, toy.library()).low == doctest::Approx(25));
    CHECK(score_of(statuses, toy.library()).high == doctest::Approx(100));
  }
}

}  // namespace entente

#include "advise/series.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>

#include "tests/advise/rounding.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

const ToyLibrary& toy() {
  static const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                               {.factor = "f", .rule = "s", .healthy = "{t.p: yes}"},
                               {.factor = "g", .rule = "x", .healthy = "{u.x: yes}", .theme = "u"}});
  return toy;
}

Diagnosis described(std::string_view as_of, std::string_view keys, const ToyAnswers& answers) {
  auto alliance = toy().alliance(answers, keys.size());
  alliance.as_of = as_of;
  for (std::size_t i = 0; i < keys.size(); ++i) alliance.partners[i].key = keys[i];
  return diagnose(std::move(alliance), toy().library());
}

Series history(std::vector<Diagnosis> diagnoses) {
  return make_series(std::move(diagnoses), Series::Kind::history, toy().library());
}

Series::Kind kind(const std::vector<Diagnosis>& diagnoses) {
  return kind_of(diagnoses);
}

/// "t.p 0 of 1": what is missing, of which partner, and in which description it was known last.
std::string missing(const Series& series) {
  std::string text;
  for (const auto& [slot, last_known, known] : series.missing) {
    text += text.empty() ? "" : ", ";
    text += std::string{toy().library().questions[slot.question].path} + " " + std::to_string(slot.partner) +
            " of " + std::to_string(last_known);
  }
  return text;
}

/// What all of them add up to.
Change sum_of(const std::vector<ComparedScore>& parts) {
  Change sum;
  for (const auto& part : parts) sum += part.part;
  return sum;
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("descriptions of the same partners, or with dates of their own, are a history") {
    CHECK(kind({described("", "ab", {}), described("", "ab", {})}) == Series::Kind::history);
    CHECK(kind({described("2001", "ab", {}), described("2002", "ac", {})}) == Series::Kind::history);
    CHECK(kind({described("", "ab", {}), described("", "cd", {})}) == Series::Kind::history);
  }

  TEST_CASE("descriptions that share some partners, and no date tells apart, are candidates") {
    CHECK(kind({described("", "oa", {}), described("", "ob", {})}) == Series::Kind::candidates);
    CHECK(kind({described("2001", "oa", {}), described("2001", "ob", {}), described("2001", "oc", {})}) ==
          Series::Kind::candidates);
    CHECK(kind({described("", "oa", {}), described("", "ob", {}), described("", "ob", {})}) ==
          Series::Kind::history);
  }

  TEST_CASE("a history goes by its dates where all have one, else as it was given") {
    const auto dated =
        history({described("2002-02", "ab", {"t.a=yes"}), described("2002", "ab", {"t.a=no"})});
    CHECK(dated.is_dated);
    CHECK(dated.diagnoses.front().alliance.as_of == "2002");
    CHECK(dated.whole.change.low > 0);
    const auto given = history({described("2002", "ab", {"t.a=yes"}), described("", "ab", {"t.a=no"})});
    CHECK_FALSE(given.is_dated);
    CHECK(given.whole.change.low < 0);
  }

  TEST_CASE("the steps of a history add up to the whole change") {
    const auto series = history({described("1", "ab", {"t.a=yes"}), described("2", "ab", {"t.p=no"}),
                                 described("3", "ab", {"t.a=yes", "t.p=yes", "u.x=no"})});
    REQUIRE(series.steps.size() == 2);
    CHECK(is_near(series.steps[0].change.low + series.steps[1].change.low, series.whole.change.low));
    CHECK(is_near(series.steps[0].change.high + series.steps[1].change.high, series.whole.change.high));
  }

  TEST_CASE("what was known once and no longer is, is missing, and was known last where it says") {
    CHECK(missing(history({described("1", "ab", {"t.a=yes"}), described("2", "ab", {})})) == "t.a 0 of 0");
    CHECK(missing(history({described("1", "ab", {"t.a=yes"}), described("2", "ab", {"t.a=unknown"})})) ==
          "t.a 0 of 0");
    CHECK(missing(history({described("1", "ab", {"t.a=yes"}), described("2", "ab", {"t.a=no"}),
                           described("3", "ab", {})})) == "t.a 0 of 1");
    CHECK(missing(history({described("1", "ab", {"t.p=yes"}), described("2", "ab", {"t.p@a=no"})})) ==
          "t.p 1 of 0");
  }

  TEST_CASE("what was never known, is known, does not apply or is about a partner who left is not missing") {
    CHECK(missing(history({described("1", "ab", {}), described("2", "ab", {})})) == "");
    CHECK(missing(history({described("1", "ab", {"t.a=yes"}), described("2", "ab", {"t.a=no"})})) == "");
    CHECK(missing(history({described("1", "ab", {"t.a=yes"}), described("2", "ab", {"t.a=n/a"})})) == "");
    CHECK(missing(history({described("1", "ab", {"t.p=yes"}), described("2", "a", {"t.p=yes"})})) == "");
  }

  TEST_CASE("candidates stand from the best on, and are held against it") {
    const auto series =
        make_series({described("", "oa", {"t.a=yes"}), described("", "ob", {"t.a=yes", "t.p=yes"}),
                     described("", "oc", {"t.a=no", "t.p=no", "u.x=no"})},
                    Series::Kind::candidates, toy().library());
    CHECK(series.diagnoses[0].alliance.partners[1].key == "b");
    CHECK(series.ranks == std::vector<Rank>{{1, 2}, {1, 2}, {3, 3}});
    REQUIRE(series.steps.size() == 2);
    CHECK(series.steps[0].change.low < 0);
    CHECK(is_near(series.steps[1].change.low,
                  series.diagnoses[2].assessment.score.low - series.diagnoses[0].assessment.score.low));
  }

  TEST_CASE("a candidate held at a lower band stands below one of a better band, whatever the scores") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "c", .healthy = "{t.a: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "d", .healthy = "{t.b: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "r", .healthy = "{t.c: yes}", .weight = 5},
         {.factor = "f", .rule = "s", .healthy = "{u.x: yes}", .weight = 5}});
    const auto candidate = [&toy](const std::string& name, const ToyAnswers& answers) {
      auto alliance = toy.alliance(answers);
      alliance.name = name;
      return diagnose(std::move(alliance), toy.library());
    };
    const auto high = candidate("of the higher score", {"t.a=no", "t.b=no", "t.c=yes", "u.x=yes"});
    const auto low = candidate("of the better band", {"t.a=yes", "t.b=no", "t.c=yes", "u.x=no"});
    REQUIRE(to_text(high.assessment.bands) == "weak");
    REQUIRE(to_text(low.assessment.bands) == "fragile");
    REQUIRE(high.assessment.score.low > low.assessment.score.high);
    const auto series = make_series({high, low}, Series::Kind::candidates, toy.library());
    CHECK(series.diagnoses[0].alliance.name == "of the better band");
    CHECK(series.diagnoses[1].alliance.name == "of the higher score");
    CHECK(series.ranks == std::vector<Rank>{{1, 1}, {2, 2}});
  }

  TEST_CASE("the parts of a change add up where what may not apply comes to be all that there is") {
    const ToyLibrary toy({{.factor = "f", .rule = "may", .when = "{u.y: yes}", .healthy = "{u.x: yes}"},
                          {.factor = "f",
                           .rule = "of-several",
                           .when = "{u.y: yes}",
                           .healthy = "{t.p: {spread_at_most: 0}}"}});
    const auto of = [&toy](const ToyAnswers& answers, std::size_t partners) {
      return diagnose(toy.alliance(answers, partners), toy.library());
    };
    const auto nothing = of({"u.x=n/a", "t.p@a=unknown"}, 1);
    REQUIRE(to_text(nothing.assessment.bands) == "nothing to judge");
    for (const auto& other : {of({"u.x=n/a", "t.p=yes"}, 2), of({"u.x=n/a", "t.p@a=yes", "t.p@b=no"}, 2),
                              of({"u.x=yes"}, 1), of({"u.x=no"}, 1), of({"u.x=no", "t.p=yes"}, 2)}) {
      for (const auto& comparison :
           {compare(nothing, other, toy.library()), compare(other, nothing, toy.library())}) {
        for (const auto& sum : {sum_of(comparison.themes), sum_of(comparison.factors)}) {
          CHECK(sum.low == doctest::Approx(comparison.change.low));
          CHECK(sum.high == doctest::Approx(comparison.change.high));
        }
      }
    }
  }

  TEST_CASE("themes and factors that moved add up to the change, and tell how they stood") {
    CHECK(rc::check([] {
      const auto sample = *any_sample();
      const auto before = diagnose(sample.alliance, *sample.library);
      const auto after = diagnose(*alliance_for(sample), *sample.library);
      const auto comparison = compare(before, after, *sample.library);
      for (const auto* parts : {&comparison.themes, &comparison.factors}) {
        for (const auto& moved : *parts) RC_ASSERT(moved.before || moved.after);
        const auto sum = sum_of(*parts);
        RC_ASSERT(is_near(sum.low, comparison.change.low));
        RC_ASSERT(is_near(sum.high, comparison.change.high));
      }
    }));
  }
}

}  // namespace entente

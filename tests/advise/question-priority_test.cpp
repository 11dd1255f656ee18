#include "advise/question-priority.h"

#include <doctest/doctest.h>

#include "assess/assess.h"
#include "knowledge/description-facts.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

std::vector<OpenQuestion> ask(const ToyLibrary& toy, const Alliance& alliance) {
  return open_questions(alliance, assess(alliance, toy.library()), toy.library());
}

/// "t.a t.p@b", what to ask first first; `which` tells of which of the open ones.
template <class Which>
std::string asked(const ToyLibrary& toy, const Alliance& alliance, Which which) {
  std::vector<AnswerRef> slots;
  for (const auto& open : ask(toy, alliance)) {
    if (which(open)) slots.push_back(open.slot);
  }
  return to_text(slots, alliance, toy.library());
}

std::string asked(const ToyLibrary& toy, const Alliance& alliance) {
  return asked(toy, alliance, matters);
}

std::string asked(const ToyLibrary& toy, const ToyAnswers& given) {
  return asked(toy, toy.alliance(given));
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("the question that narrows the score most is asked first, equals in the library's order") {
    const ToyLibrary toy({{.factor = "f", .rule = "small", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "large", .healthy = "{t.b: yes}", .weight = 3},
                          {.factor = "f", .rule = "same", .healthy = "{t.c: yes}"}});
    CHECK(asked(toy, ToyAnswers{}) == "t.b t.a t.c");
    const auto open = ask(toy, toy.alliance({}));
    CHECK(open[0].gain == doctest::Approx(60));
    CHECK(open[2].gain == doctest::Approx(20));
  }

  TEST_CASE("a gain is the mean over what each possible answer would do") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "all: [{t.a: yes}, {t.b: yes}]"}});
    const auto open = ask(toy, toy.alliance({"t.b=[partly, yes]"}));
    REQUIRE(open.front().slot ==
            AnswerRef{.question = toy.library().index_of(*toy.library().find_question("t.a"))});
    REQUIRE(open.front().effects.size() == 3);
    CHECK(open.front().effects[0].score == Interval{.low = 0, .high = 0});
    CHECK(open.front().effects[1].score == Interval{.low = 0, .high = 0});
    CHECK(open.front().effects[2].score == Interval{.low = 0, .high = 100});
    CHECK(open.front().gain == doctest::Approx(200.0 / 3));
  }

  TEST_CASE("what could settle the band is asked before what could move the score further") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "light", .healthy = "{t.a: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "heavy", .healthy = "{t.b: yes}", .weight = 1},
         {.factor = "f", .rule = "known", .healthy = "{t.c: yes}", .weight = 5}});
    const auto alliance = toy.alliance({"t.c=yes"});
    CHECK(ask(toy, alliance).front().bands_gain > 0);
    const ToyLibrary heavier(
        {{.factor = "f", .rule = "light", .healthy = "{t.a: yes}", .severity = Severity::critical},
         {.factor = "f", .rule = "heavy", .healthy = "{t.b: yes}", .weight = 2},
         {.factor = "f", .rule = "known", .healthy = "{t.c: yes}", .weight = 5},
         {.factor = "f", .rule = "known-too", .healthy = "{t.c: {at_least: partly}}", .weight = 5}});
    CHECK(asked(heavier, heavier.alliance({"t.c=yes"})) == "t.a t.b");
  }

  TEST_CASE("what settles something only together with others is asked after what settles it alone") {
    const ToyLibrary toy(
        {{.factor = "f", .rule = "two", .healthy = "{at_least: 2, of: [{t.a: yes}, {t.b: yes}, {t.p: yes}]}"},
         {.factor = "f", .rule = "one", .healthy = "{t.c: yes}"}});
    CHECK(asked(toy, ToyAnswers{"t.p=[no, yes]"}) == "t.c t.a t.b t.p@a t.p@b");
    CHECK(ask(toy, toy.alliance({})).front().influence == Influence::alone);
    CHECK(ask(toy, toy.alliance({}))[1].influence == Influence::together);
    CHECK(ask(toy, toy.alliance({}))[1].gain == 0);
  }

  TEST_CASE("what nothing hangs on comes last, and gains nothing") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "any: [{t.a: yes}, {t.b: yes}]"}});
    const auto alliance = toy.alliance({"t.a=yes"});
    const auto is_idle = [](const OpenQuestion& open) { return !matters(open); };
    CHECK(asked(toy, alliance, matters) == "");
    CHECK(asked(toy, alliance, is_idle).find("t.b t.c") != std::string::npos);
    for (const auto& open : ask(toy, alliance)) CHECK(open.gain == 0);
  }

  TEST_CASE("what is known, does not apply or decides nothing is not asked") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "any: [{t.a: yes}, {t.b: yes}]"}});
    CHECK(asked(toy, ToyAnswers{}) == "t.a t.b");
    CHECK(asked(toy, ToyAnswers{"t.a=no"}) == "t.b");
    CHECK(asked(toy, ToyAnswers{"t.a=yes"}) == "");
    CHECK(asked(toy, ToyAnswers{"t.a=n/a"}) == "t.b");
    CHECK(asked(toy, ToyAnswers{"t.a=unknown", "t.b=[partly, yes]"}) == "t.b t.a");
    CHECK(asked(toy, ToyAnswers{"t.a=no", "t.b=[no, partly]"}) == "");
  }

  TEST_CASE("only the partners of whom an answer is missing are asked about") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.p: yes}"}});
    CHECK(asked(toy, ToyAnswers{}) == "t.p@a t.p@b");
    CHECK(asked(toy, ToyAnswers{"t.p@a=yes"}) == "t.p@b");
    CHECK(asked(toy, ToyAnswers{"t.p@a=no"}) == "");
  }

  TEST_CASE("of several values that hold at once, a list is an answer") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.kinds: red}"}});
    CHECK(asked(toy, ToyAnswers{"t.kinds=[green, blue]"}) == "");
    CHECK(asked(toy, ToyAnswers{}) == "t.kinds");
    CHECK(asked(toy, ToyAnswers{"t.kinds=unknown"}) == "t.kinds");
  }

  TEST_CASE("facts that the head leaves out are asked for") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .when = "{form: licence}", .healthy = "{t.a: yes}"}});
    CHECK(asked(toy, ToyAnswers{"t.a=no"}) == "form");
  }

  TEST_CASE("a fact of several values said to be unknown is asked for") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .when = "{form: licence}", .healthy = "{t.a: yes}"}});
    auto alliance = toy.alliance({"t.a=no"});
    alliance.answers.at(index_of(Fact::form)).given = true;
    CHECK(asked(toy, alliance) == "form");
  }

  TEST_CASE("what is beyond the scope moves nothing and is not asked") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"},
                          {.factor = "f", .rule = "s", .healthy = "{u.x: yes}"}});
    auto alliance = toy.alliance({});
    alliance.scope = {};
    CHECK(asked(toy, alliance) == "t.a");
  }

  TEST_CASE("what a necessary mark hangs on is asked first, until the verdict is settled") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"}},
                         {{.holds = "{t.b: yes}", .necessary = true, .without = AbsenceMeans::merger},
                          {.holds = "{t.c: yes}", .necessary = true, .without = AbsenceMeans::doubt}});
    CHECK(asked(toy, ToyAnswers{}) == "t.b t.c t.a");
    CHECK(ask(toy, toy.alliance({})).front().decides_nature);
    CHECK(ask(toy, toy.alliance({})).front().gain == doctest::Approx(0));
    CHECK(asked(toy, ToyAnswers{"t.b=no"}) == "t.a");
  }

  TEST_CASE("what the verdict hangs on is asked even beyond the scope") {
    const ToyLibrary toy({}, {{.holds = "{u.x: yes}", .necessary = true, .without = AbsenceMeans::merger}});
    auto alliance = toy.alliance({});
    alliance.scope = {};
    CHECK(asked(toy, alliance) == "u.x");
  }

  TEST_CASE("nothing is asked of an alliance about which everything is known") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "{t.a: yes}"}});
    CHECK(asked(toy, ToyAnswers{"t.a=partly"}) == "");
  }
}

}  // namespace entente

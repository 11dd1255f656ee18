#include "assess/nature.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "assess/decisive-answers.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

const ToyLibrary& marked() {
  static const ToyLibrary toy({},
                              {{.holds = "{t.a: yes}", .necessary = true, .without = AbsenceMeans::merger},
                               {.holds = "{t.b: yes}", .necessary = true, .without = AbsenceMeans::purchase},
                               {.holds = "{t.c: yes}", .necessary = true, .without = AbsenceMeans::doubt},
                               {.holds = "{u.x: yes}", .necessary = true, .without = AbsenceMeans::doubt},
                               {.holds = "{t.p: yes}"},
                               {.holds = "{t.q: yes}"},
                               {.holds = "{u.y: yes}"},
                               {.holds = "{t.kinds: red}"},
                               {.holds = "{t.kinds: [red, green]}"}});
  return toy;
}

/// Of an alliance with every mark, but for what is given.
std::string_view verdict(const ToyAnswers& but) {
  ToyAnswers given = {"t.a=yes", "t.b=yes", "t.c=yes", "u.x=yes",
                      "t.p=yes", "t.q=yes", "u.y=yes", "t.kinds=red"};
  given.insert(given.end(), but.begin(), but.end());
  return name_of(find_nature(marked().library(), marked().alliance(given).answers).verdict);
}

constexpr auto is_alliance = name_of(Verdict::alliance);
constexpr auto in_name_only = name_of(Verdict::in_name_only);
constexpr auto purchase = name_of(Verdict::purchase);
constexpr auto merger = name_of(Verdict::merger);
constexpr auto cannot_tell = name_of(Verdict::cannot_tell);

Alliance answering_everything(std::string_view value) {
  const auto& library = bundled_library();
  Alliance alliance;
  for (const char* key : {"a", "b"}) alliance.partners.emplace_back().key = key;
  alliance.answers = Answers(library, 2);
  for (const auto& question : library.questions) {
    if (!question.fact) give(alliance, std::string{question.path} + "=" + std::string{value}, library);
  }
  return alliance;
}

std::string_view bundled_verdict(const ToyAnswers& but, std::string_view otherwise = "yes") {
  auto alliance = answering_everything(otherwise);
  for (const auto& answer : but) give(alliance, answer, bundled_library());
  return name_of(find_nature(bundled_library(), alliance.answers).verdict);
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("with every necessary mark and enough supporting ones it is an alliance") {
    CHECK(verdict({}) == is_alliance);
    CHECK(verdict({"t.p=no"}) == is_alliance);
    CHECK(verdict({"t.p=unknown"}) == is_alliance);
    CHECK(verdict({"t.p=n/a"}) == is_alliance);
  }

  TEST_CASE("with too few supporting marks it is cooperation in name only") {
    CHECK(verdict({"t.p=no", "t.q=no"}) == in_name_only);
    CHECK(verdict({"t.p=no", "t.q=n/a"}) == in_name_only);
  }

  TEST_CASE("without independent parties it is a merger, whatever else is missing or unknown") {
    CHECK(verdict({"t.a=no"}) == merger);
    CHECK(verdict({"t.a=no", "t.b=no", "t.c=unknown"}) == merger);
  }

  TEST_CASE("without what makes it more than trade it is a purchase, unless it may be a merger") {
    CHECK(verdict({"t.b=no"}) == purchase);
    CHECK(verdict({"t.b=no", "t.c=unknown", "u.x=unknown"}) == purchase);
    CHECK(verdict({"t.b=no", "t.a=unknown"}) == cannot_tell);
  }

  TEST_CASE("one mark in doubt makes it one in name only, two a purchase") {
    CHECK(verdict({"t.c=no"}) == in_name_only);
    CHECK(verdict({"t.c=no", "u.x=no"}) == purchase);
    CHECK(verdict({"t.c=no", "u.x=unknown"}) == cannot_tell);
  }

  TEST_CASE("a mark that is unknown never counts as missing") {
    CHECK(verdict({"t.a=unknown"}) == cannot_tell);
    CHECK(verdict({"t.b=unknown"}) == cannot_tell);
    CHECK(verdict({"t.c=unknown", "u.x=unknown"}) == cannot_tell);
    CHECK(verdict({"t.p=unknown", "t.q=unknown"}) == cannot_tell);
    CHECK(verdict({"t.c=unknown", "t.p=no", "t.q=no"}) == cannot_tell);
  }

  TEST_CASE("what does not apply is not met, so no essential criterion can be got rid of") {
    CHECK(verdict({"t.a=n/a"}) == merger);
    CHECK(verdict({"t.b=n/a"}) == purchase);
    CHECK(verdict({"t.c=n/a"}) == in_name_only);
    const auto nature = find_nature(marked().library(), marked().alliance({"t.a=n/a"}).answers);
    CHECK(nature.marks[0].holds == Truth::no);
    CHECK(to_text(decisive_answers_of(nature.marks[0], marked().library(),
                                      marked().alliance({"t.a=n/a"}).answers),
                  marked().alliance({}), marked().library()) == "t.a");
  }

  TEST_CASE("each mark tells what it rests on") {
    const auto answers = marked().alliance({"t.p@a=yes", "t.b=no"}).answers;
    const auto nature = find_nature(marked().library(), answers);
    REQUIRE(nature.marks.size() == 9);
    CHECK(nature.marks[0].holds == Truth::open);
    CHECK(nature.marks[1].holds == Truth::no);
    const auto told = [&](std::size_t mark) {
      return to_text(decisive_answers_of(nature.marks[mark], marked().library(), answers),
                     marked().alliance({}), marked().library());
    };
    CHECK(told(0) == "t.a");
    CHECK(told(1) == "t.b");
    CHECK(told(4) == "t.p@b");
  }

  TEST_CASE("by the bundled library, nothing can be told of an alliance about which nothing is known") {
    CHECK(bundled_verdict({}, "unknown") == cannot_tell);
  }

  TEST_CASE("by the bundled library, good answers throughout describe an alliance") {
    CHECK(bundled_verdict({}) == is_alliance);
    CHECK(bundled_verdict({"nature.independent=partly"}) == is_alliance);
  }

  TEST_CASE("by the bundled library, one who controls the other has merged with it") {
    CHECK(bundled_verdict({"nature.independent=no"}) == merger);
    CHECK(bundled_verdict({"nature.independent=no"}, "unknown") == merger);
  }

  TEST_CASE("by the bundled library, one side that only pays makes it a purchase") {
    CHECK(bundled_verdict({"nature.contributions@b=no"}) == purchase);
    CHECK(bundled_verdict({"nature.contributions@b=unknown"}) == cannot_tell);
    CHECK(bundled_verdict({"nature.mutually_sought=no", "nature.joint_objective=no"}) == purchase);
    CHECK(bundled_verdict({"nature.mutually_sought=no"}) == in_name_only);
  }

  TEST_CASE("a verdict that is settled stays, whatever the open answers turn out to be") {
    CHECK(rc::check([] {
      auto sample = *bundled_sample();
      const auto before = find_nature(*sample.library, sample.alliance.answers).verdict;
      for (const auto slot : open_slots(sample)) {
        const auto possible = outcomes(slot, sample);
        value_at(slot, sample) = possible[*rc::gen::inRange<std::size_t>(0, possible.size())];
      }
      const auto after = find_nature(*sample.library, sample.alliance.answers).verdict;
      RC_ASSERT(before == Verdict::cannot_tell || before == after);
    }));
  }
}

}  // namespace entente

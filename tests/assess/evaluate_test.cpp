#include "assess/evaluate.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

std::string_view name_of(Truth truth) {
  static constexpr std::array<std::string_view, 4> names = {"no", "yes", "open", "n/a"};
  return names[static_cast<std::size_t>(truth)];
}

/// "no", "yes", "open" or "n/a".
std::string_view truth(std::string_view condition, const ToyAnswers& given, std::size_t partners = 2) {
  ToyLibrary toy({});
  const auto alliance = toy.alliance(given, partners);
  return name_of(evaluate(toy.condition(condition), toy.library(), alliance.answers));
}

std::string decided_by(std::string_view condition, const ToyAnswers& given, std::size_t partners = 2) {
  ToyLibrary toy({});
  const auto alliance = toy.alliance(given, partners);
  return to_text(decisive_answers(toy.condition(condition), toy.library(), alliance.answers), alliance,
                 toy.library());
}

Sample without_not_applicable(Sample sample) {
  for (std::size_t i = 0; i < sample.library->questions.size(); ++i) {
    for (std::size_t who = 0; who < slot_count(sample.library->questions[i], sample.alliance); ++who) {
      value_at({.question = static_cast<Index>(i), .partner = who}, sample).applies = true;
    }
  }
  return sample;
}

Sample with_only(const std::vector<AnswerRef>& kept, const Sample& sample) {
  auto copy = sample;
  copy.alliance.answers = Answers(*sample.library, sample.alliance.partners.size());
  for (const auto slot : kept) value_at(slot, copy) = value_at(slot, sample);
  return copy;
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("a comparison holds, does not hold, or is open") {
    CHECK(truth("{t.a: yes}", {"t.a=yes"}) == "yes");
    CHECK(truth("{t.a: yes}", {"t.a=partly"}) == "no");
    CHECK(truth("{t.a: {at_least: partly}}", {"t.a=partly"}) == "yes");
    CHECK(truth("{t.a: yes}", {}) == "open");
    CHECK(truth("{t.a: yes}", {"t.a=unknown"}) == "open");
    CHECK(truth("{t.a: yes}", {"t.a=n/a"}) == "n/a");
  }

  TEST_CASE("a list of values settles a comparison where all of them agree") {
    CHECK(truth("{t.a: {at_least: partly}}", {"t.a=[partly, yes]"}) == "yes");
    CHECK(truth("{t.a: yes}", {"t.a=[no, partly]"}) == "no");
    CHECK(truth("{t.a: yes}", {"t.a=[partly, yes]"}) == "open");
  }

  TEST_CASE("of several values that hold at once, one that is expected is enough") {
    CHECK(truth("{t.kinds: red}", {"t.kinds=[red, blue]"}) == "yes");
    CHECK(truth("{t.kinds: red}", {"t.kinds=[green, blue]"}) == "no");
    CHECK(truth("{t.kinds: [red, green]}", {"t.kinds=blue"}) == "no");
    CHECK(truth("{t.kinds: red}", {}) == "open");
    CHECK(truth("{t.kinds: red}", {"t.kinds=n/a"}) == "n/a");
  }

  TEST_CASE("all, by strong Kleene logic") {
    const auto all = [](const ToyAnswers& given) { return truth("all: [{t.a: yes}, {t.b: yes}]", given); };
    CHECK(all({"t.a=yes", "t.b=yes"}) == "yes");
    CHECK(all({"t.a=yes", "t.b=no"}) == "no");
    CHECK(all({"t.a=no"}) == "no");
    CHECK(all({"t.a=yes"}) == "open");
    CHECK(all({}) == "open");
    CHECK(all({"t.a=yes", "t.b=n/a"}) == "yes");
    CHECK(all({"t.a=no", "t.b=n/a"}) == "no");
    CHECK(all({"t.b=n/a"}) == "open");
    CHECK(all({"t.a=n/a", "t.b=n/a"}) == "n/a");
  }

  TEST_CASE("a mapping means all of its entries") {
    CHECK(truth("{t.a: yes, t.b: yes}", {"t.a=yes", "t.b=no"}) == "no");
    CHECK(truth("{t.a: yes, t.b: yes}", {"t.a=yes", "t.b=yes"}) == "yes");
  }

  TEST_CASE("any, by strong Kleene logic") {
    const auto any = [](const ToyAnswers& given) { return truth("any: [{t.a: yes}, {t.b: yes}]", given); };
    CHECK(any({"t.a=yes"}) == "yes");
    CHECK(any({"t.a=no", "t.b=no"}) == "no");
    CHECK(any({"t.a=no"}) == "open");
    CHECK(any({}) == "open");
    CHECK(any({"t.a=no", "t.b=n/a"}) == "no");
    CHECK(any({"t.a=yes", "t.b=n/a"}) == "yes");
    CHECK(any({"t.a=n/a", "t.b=n/a"}) == "n/a");
  }

  TEST_CASE("not, by strong Kleene logic") {
    CHECK(truth("not: {t.a: yes}", {"t.a=no"}) == "yes");
    CHECK(truth("not: {t.a: yes}", {"t.a=yes"}) == "no");
    CHECK(truth("not: {t.a: yes}", {}) == "open");
    CHECK(truth("not: {t.a: yes}", {"t.a=n/a"}) == "n/a");
  }

  TEST_CASE("at least so many, by strong Kleene logic") {
    const auto two = [](const ToyAnswers& given) {
      return truth("{at_least: 2, of: [{t.a: yes}, {t.b: yes}, {t.c: yes}]}", given);
    };
    CHECK(two({"t.a=yes", "t.c=yes"}) == "yes");
    CHECK(two({"t.a=no", "t.b=no"}) == "no");
    CHECK(two({"t.a=yes", "t.b=no"}) == "open");
    CHECK(two({}) == "open");
    CHECK(two({"t.a=yes", "t.b=n/a", "t.c=yes"}) == "yes");
    CHECK(two({"t.a=yes", "t.b=n/a", "t.c=n/a"}) == "no");
    CHECK(two({"t.a=n/a", "t.b=n/a", "t.c=n/a"}) == "n/a");
  }

  TEST_CASE("at least so many is open as long as all of its parts may turn out not to apply") {
    CHECK(truth("{at_least: 2, of: [{t.a: yes}, {t.b: yes}]}", {"t.a=n/a"}) == "open");
  }

  TEST_CASE("a question asked of each partner must hold for every partner") {
    CHECK(truth("{t.p: yes}", {"t.p=yes"}) == "yes");
    CHECK(truth("{t.p: yes}", {"t.p@a=yes", "t.p@b=no"}) == "no");
    CHECK(truth("{t.p: yes}", {"t.p@b=no"}) == "no");
    CHECK(truth("{t.p: yes}", {"t.p@a=yes"}) == "open");
    CHECK(truth("{t.p: yes}", {"t.p@a=yes", "t.p@b=n/a"}) == "yes");
    CHECK(truth("{t.p: yes}", {"t.p=n/a"}) == "n/a");
  }

  TEST_CASE("any partner is one for whom the whole condition holds") {
    const auto any = [](const ToyAnswers& given) {
      return truth("any_partner: {t.p: yes, t.q: yes}", given);
    };
    CHECK(any({"t.p@a=yes", "t.q@a=yes"}) == "yes");
    CHECK(any({"t.p@a=yes", "t.q@a=no", "t.p@b=no", "t.q@b=yes"}) == "no");
    CHECK(any({"t.p@a=yes", "t.q@a=no"}) == "open");
    CHECK(any({"t.p=n/a", "t.q=n/a"}) == "n/a");
  }

  TEST_CASE("any partner may be joined with a question about the alliance") {
    CHECK(truth("any_partner: {t.p: yes, t.a: yes}", {"t.p@b=yes", "t.a=yes"}) == "yes");
    CHECK(truth("any_partner: {t.p: yes, t.a: yes}", {"t.p@b=yes", "t.a=no"}) == "no");
  }

  TEST_CASE("a spread says how far apart the partners may lie") {
    const auto spread = [](const ToyAnswers& given) { return truth("{t.p: {spread_at_most: 1}}", given, 3); };
    CHECK(spread({"t.p=yes"}) == "yes");
    CHECK(spread({"t.p=yes", "t.p@b=partly"}) == "yes");
    CHECK(spread({"t.p=yes", "t.p@b=no"}) == "no");
    CHECK(spread({"t.p@a=yes", "t.p@b=no"}) == "no");
    CHECK(spread({"t.p@a=yes", "t.p@b=yes"}) == "open");
    CHECK(spread({"t.p@a=[partly, yes]", "t.p@b=[partly, yes]", "t.p@c=partly"}) == "yes");
    CHECK(spread({"t.p@a=[no, partly]", "t.p@b=[partly, yes]", "t.p@c=partly"}) == "open");
    CHECK(spread({"t.p@a=n/a", "t.p@b=no", "t.p@c=partly"}) == "yes");
  }

  TEST_CASE("a spread holds where no possible answers lie too far apart, however wide one of them is") {
    CHECK(truth("{t.p: {spread_at_most: 1}}", {"t.p@a=[no, yes]", "t.p@b=partly"}) == "yes");
  }

  TEST_CASE("a spread does not apply to one partner alone") {
    CHECK(truth("{t.p: {spread_at_most: 1}}", {"t.p=yes"}, 1) == "n/a");
    CHECK(truth("{t.p: {spread_at_most: 1}}", {}, 1) == "n/a");
    CHECK(truth("{t.p: {spread_at_most: 1}}", {"t.p@a=yes", "t.p@b=n/a"}) == "n/a");
    CHECK(truth("{t.p: {spread_at_most: 1}}", {"t.p@b=n/a"}) == "n/a");
    CHECK(truth("{t.p: {spread_at_most: 1}}", {"t.p=n/a"}) == "n/a");
  }

  TEST_CASE("no condition always holds, and nothing decides it") {
    CHECK(truth("", {}) == "yes");
    CHECK(decided_by("", {}) == "");
  }

  TEST_CASE("what does not hold is decided by the parts that do not") {
    CHECK(decided_by("all: [{t.a: yes}, {t.b: yes}, {t.c: yes}]", {"t.a=no", "t.b=yes"}) == "t.a");
    CHECK(decided_by("any: [{t.a: yes}, {t.b: yes}]", {"t.a=no", "t.b=no"}) == "t.a t.b");
    CHECK(decided_by("{t.p: yes}", {"t.p@a=yes", "t.p@b=no"}) == "t.p@b");
    CHECK(decided_by("not: {t.p: yes}", {"t.p=yes"}) == "t.p@a t.p@b");
  }

  TEST_CASE("too few that hold are decided by those that do not apply as well") {
    CHECK(decided_by("{at_least: 2, of: [{t.a: yes}, {t.b: yes}, {t.c: yes}]}",
                     {"t.a=yes", "t.b=no", "t.c=n/a"}) == "t.b t.c");
  }

  TEST_CASE("what holds is decided by the parts that do") {
    CHECK(decided_by("all: [{t.a: yes}, {t.b: yes}]", {"t.a=yes", "t.b=yes"}) == "t.a t.b");
    CHECK(decided_by("any: [{t.a: yes}, {t.b: yes}]", {"t.a=no", "t.b=yes"}) == "t.b");
    CHECK(decided_by("any_partner: {t.p: yes}", {"t.p@b=yes"}) == "t.p@b");
    CHECK(decided_by("not: {t.p: yes}", {"t.p@a=yes", "t.p@b=no"}) == "t.p@b");
    CHECK(decided_by("{at_least: 2, of: [{t.a: yes}, {t.b: yes}, {t.c: yes}]}", {"t.a=yes", "t.c=yes"}) ==
          "t.a t.c");
  }

  TEST_CASE("what is open is decided by what is missing") {
    CHECK(decided_by("all: [{t.a: yes}, {t.b: yes}]", {"t.a=yes"}) == "t.b");
    CHECK(decided_by("{t.p: yes}", {"t.p@a=yes"}) == "t.p@b");
    CHECK(decided_by("any_partner: {t.p: yes, t.a: yes}", {"t.a=yes"}) == "t.p@a t.p@b");
    CHECK(decided_by("{t.a: yes, t.b: yes}", {"t.b=[partly, yes]"}) == "t.a t.b");
  }

  TEST_CASE("an answer decides once, however often a condition asks for it") {
    CHECK(decided_by("any: [{t.a: yes}, {t.a: {at_least: partly}}]", {"t.a=yes"}) == "t.a");
    CHECK(decided_by("any_partner: {t.p: yes, t.a: yes}", {"t.p=yes", "t.a=no"}) == "t.a");
  }

  TEST_CASE("an open spread misses the answers that are not known, and none that does not apply") {
    CHECK(decided_by("{t.p: {spread_at_most: 1}}", {"t.p@a=yes"}, 3) == "t.p@b t.p@c");
    CHECK(decided_by("{t.p: {spread_at_most: 1}}", {"t.p@a=yes", "t.p@b=n/a"}, 3) == "t.p@c");
    CHECK(decided_by("{t.p: {spread_at_most: 1}}", {"t.p@a=yes", "t.p@b=no"}, 3) == "t.p@a t.p@b");
  }

  TEST_CASE("the answers that decide are enough without any other") {
    CHECK(rc::check([] {
      const auto sample = without_not_applicable(*any_sample());
      if (sample.alliance.partners.size() < 2) return;  // a spread would not apply
      const auto steps = *condition_for(sample);
      RC_LOG() << to_text(Condition(steps), *sample.library);
      const auto whole = evaluate(steps, *sample.library, sample.alliance.answers);
      const auto kept = with_only(decisive_answers(steps, *sample.library, sample.alliance.answers), sample);
      RC_ASSERT(evaluate(steps, *sample.library, kept.alliance.answers) == whole);
    }));
  }

  TEST_CASE("answering what is missing settles what was open") {
    CHECK(rc::check([] {
      auto sample = *any_sample();
      const auto steps = *condition_for(sample);
      RC_LOG() << to_text(Condition(steps), *sample.library);
      if (evaluate(steps, *sample.library, sample.alliance.answers) != Truth::open) return;
      for (const auto slot : decisive_answers(steps, *sample.library, sample.alliance.answers)) {
        RC_ASSERT(value_at(slot, sample).applies);
        value_at(slot, sample) = outcomes(slot, sample).front();
      }
      RC_ASSERT(evaluate(steps, *sample.library, sample.alliance.answers) != Truth::open);
    }));
  }
}

}  // namespace entente

#include "advise/resolutions.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <bit>

#include "assess/assess.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

void check_settling(const Sample& sample) {
  const auto& library = *sample.library;
  for (const auto& rule : library.rules) {
    const auto before = status_of(rule, library, sample.alliance.answers);
    const auto all = resolutions_of(rule, sample.alliance.answers, library);
    RC_ASSERT(all.empty() == (before != Status::open));
    for (const auto& resolution : all) {
      ValueSet told = 0;
      for (std::size_t status = 0; status < resolution.values.size(); ++status) {
        told |= resolution.values[status];
        for (auto left = resolution.values[status]; left != 0; left &= left - 1) {
          auto answered = sample;
          value_at(resolution.slot, answered).possible = left & (~left + 1);
          RC_ASSERT(status_of(rule, library, answered.alliance.answers) == static_cast<Status>(status));
        }
      }
      RC_ASSERT(told == value_at(resolution.slot, sample).possible);
    }
  }
}

void check_mends(const Sample& sample) {
  const auto& library = *sample.library;
  for (const auto& rule : library.rules) {
    if (status_of(rule, library, sample.alliance.answers) != Status::unmet) continue;
    const auto fixes = nearest_fix(rule, sample.alliance, library);
    if (fixes.empty()) continue;
    auto fixed = sample;
    for (const auto& fix : fixes) value_at(fix.slot, fixed).possible = only(fix.to);
    RC_ASSERT(status_of(rule, library, fixed.alliance.answers) == Status::met);
    for (const auto& fix : fixes) {
      auto others = fixed;
      value_at(fix.slot, others) = value_at(fix.slot, sample);
      RC_ASSERT(status_of(rule, library, others.alliance.answers) != Status::met);
    }
  }
}

/// "t.a=yes t.p@b=partly".
std::string closest_match(const ToyRule& rule, const ToyAnswers& given) {
  const ToyLibrary toy({rule});
  const auto alliance = toy.alliance(given);
  const auto& library = toy.library();
  std::string text;
  for (const auto& fix : nearest_fix(library.rules.front(), alliance, library)) {
    const auto& scale = library.scale_of(library.questions[fix.slot.question]);
    text += (text.empty() ? "" : " ") + to_text({fix.slot}, alliance, library) + "=" +
            std::string(scale.values[fix.to]);
  }
  return text;
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("what an open rule waits for makes of it what is said, value by value") {
    CHECK(rc::check([] { check_settling(*any_sample()); }));
  }

  TEST_CASE("the nearest changes meet an unmet rule, and not without each of them") {
    CHECK(rc::check([] { check_mends(*any_sample()); }));
  }

  TEST_CASE("the fewest answers are changed, and by the fewest steps") {
    CHECK(closest_match({.factor = "f", .rule = "r", .healthy = "{t.a: {at_least: partly}}"}, {"t.a=no"}) ==
          "t.a=partly");
    CHECK(closest_match({.factor = "f", .rule = "r", .healthy = "any: [{t.a: yes, t.b: yes}, {t.c: yes}]"},
                        {"t.a=no", "t.b=no", "t.c=no"}) == "t.c=yes");
    CHECK(closest_match({.factor = "f", .rule = "r", .healthy = "{t.p: yes}"}, {"t.p@a=no", "t.p@b=yes"}) ==
          "t.p@a=yes");
  }

  TEST_CASE("nothing meets a rule that rests on the description's head alone") {
    CHECK(closest_match({.factor = "f", .rule = "r", .healthy = "{partners.count: {at_least: 3}}"}, {}) ==
          "");
  }
}

}  // namespace entente

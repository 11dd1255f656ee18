#include "advise/partner-matching.h"

#include <doctest/doctest.h>

#include <string_view>

#include "assess/assess.h"
#include "tests/assess/random-library.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

Alliance of(std::string_view keys) {
  Alliance alliance;
  for (const auto key : keys) alliance.partners.emplace_back().key = key;
  return alliance;
}

/// "aa b- -c": each pair by its keys.
std::string paired(std::string_view before, std::string_view after) {
  std::string text;
  for (const auto& pair : pair_partners(of(before), of(after))) {
    if (!text.empty()) text += " ";
    text += pair.before ? before[*pair.before] : '-';
    text += pair.after ? after[*pair.after] : '-';
  }
  return text;
}

/// With partners besides, to whom nothing applies.
Answers with_strangers(const Alliance& alliance, const Library& library) {
  auto pairs = pair_partners(alliance, alliance);
  pairs.push_back({.before = std::nullopt, .after = 0});
  return answers_by_pair(alliance.answers, pairs, &PartnerPair::before, library);
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("partners are matched by key, those left over by their order") {
    CHECK(paired("ab", "ab") == "aa bb");
    CHECK(paired("ab", "ba") == "aa bb");
    CHECK(paired("ob", "oc") == "oo bc");
    CHECK(paired("bo", "oc") == "bc oo");
    CHECK(paired("ab", "cd") == "ac bd");
  }

  TEST_CASE("a partner who is on one side only has nobody there") {
    CHECK(paired("ab", "a") == "aa b-");
    CHECK(paired("a", "ab") == "aa -b");
    CHECK(paired("ax", "ayz") == "aa xy -z");
    CHECK(paired("", "a") == "-a");
  }

  TEST_CASE("a slot of a pair is each side's own, where it has the partner") {
    const ToyLibrary toy({});
    const auto question = toy.library().index_of(*toy.library().find_question("t.p"));
    const auto pairs = pair_partners(of("ab"), of("b"));
    const AnswerRef of_a{.question = question, .partner = 0};
    const AnswerRef of_b{.question = question, .partner = 1};
    CHECK(own_slot(of_b, pairs, &PartnerPair::before, toy.library())->partner == 1);
    CHECK(own_slot(of_b, pairs, &PartnerPair::after, toy.library())->partner == 0);
    CHECK_FALSE(own_slot(of_a, pairs, &PartnerPair::after, toy.library()));
  }

  TEST_CASE("a partner to whom nothing applies changes the status of no bundled rule") {
    CHECK(rc::check([] {
      const auto sample = *bundled_sample();
      const auto answers = with_strangers(sample.alliance, *sample.library);
      for (const auto& rule : sample.library->rules) {
        RC_ASSERT(status_of(rule, *sample.library, sample.alliance.answers) ==
                  status_of(rule, *sample.library, answers));
      }
    }));
  }

  TEST_CASE(
      "it does so only where one partner is enough and the alliance's answers are asked of that one too") {
    const ToyLibrary toy({{.factor = "f", .rule = "r", .healthy = "any_partner: {t.p: yes, t.a: yes}"}});
    const auto alliance = toy.alliance({"t.p=no", "t.a=yes"});
    const auto& rule = toy.library().rules.front();
    CHECK(status_of(rule, toy.library(), alliance.answers) == Status::unmet);
    CHECK(status_of(rule, toy.library(), with_strangers(alliance, toy.library())) == Status::met);
  }
}

}  // namespace entente

#include "alliance/acceptance.h"

#include <doctest/doctest.h>

#include <string>

#include "alliance/redact.h"
#include "tests/alliance/read-text.h"

namespace entente {
namespace {

Alliance read(std::string_view acceptances) {
  auto described = read_description(head_for(acceptances));
  for (const auto& error : described.errors) FAIL(error.message);
  return std::move(described.alliance.value());
}

bool is_over(std::string_view review_by, std::string_view as_of) {
  Acceptance acceptance;
  acceptance.review_by = review_by;
  return is_over(acceptance, as_of);
}

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("an acceptance has a rule, a reason, who decided it and when, and perhaps until when") {
    const auto alliance = read(
        "accepted:\n"
        "  - rule: empowered-manager/nobody-in-charge\n"
        "    reason: |\n      Until the merger\n      of the two offices.\n"
        "    by: steering committee\n    on: 1995-05-20\n    review_by: 1995-12\n    x-minutes: 17\n"
        "  - {rule: broken-promises, reason: r, by: b, on: 1995}\n");
    REQUIRE(alliance.accepted.size() == 2);
    const auto& first = alliance.accepted.front();
    CHECK(full_id(bundled_library().rules[first.rule], bundled_library()) ==
          "empowered-manager/nobody-in-charge");
    CHECK(first.reason == "Until the merger of the two offices.");
    CHECK(first.by == "steering committee");
    CHECK(first.on == "1995-05-20");
    CHECK(first.review_by == "1995-12");
    CHECK((first.at == SourceLocation{.line = 5, .column = 11}));
    const auto& second = alliance.accepted.back();
    CHECK(full_id(bundled_library().rules[second.rule], bundled_library()) ==
          "social-contract/broken-promises");
    CHECK(second.review_by == "");
  }

  TEST_CASE("nothing may be accepted") {
    CHECK(read("accepted:\n").accepted.empty());
    CHECK(read("accepted: []\n").accepted.empty());
    CHECK(read("").accepted.empty());
  }

  TEST_CASE(
      "an acceptance is over after the last day that its review may be on, and not before that is sure") {
    CHECK(is_over("1995-06-30", "1995-07-01"));
    CHECK(!is_over("1995-06-30", "1995-06-30"));
    CHECK(is_over("1995-06", "1995-07-01"));
    CHECK(!is_over("1995-06", "1995-06-30"));
    CHECK(is_over("1995", "1996-01-01"));
    CHECK(!is_over("1995", "1995-12-31"));
    CHECK(is_over("1995-06-30", "1995-07"));
    CHECK(!is_over("1995-06-15", "1995-06"));
    CHECK(!is_over("1995-06-15", "1995"));
    CHECK(!is_over("1995-06-30", ""));
    CHECK(!is_over("", "2001-01-01"));
  }

  TEST_CASE("a client is not to see why a weakness was accepted, nor by whom") {
    auto alliance =
        read("accepted:\n  - {rule: broken-promises, reason: r, by: b, on: 1995, review_by: 1996}\n");
    ErrorList errors("--audience");
    redact_for({.reader = Audience::Reader::client}, alliance, errors);
    const auto& acceptance = alliance.accepted.front();
    CHECK(acceptance.reason == "");
    CHECK(acceptance.by == "");
    CHECK(acceptance.on == "1995");
    CHECK(acceptance.review_by == "1996");
  }
}

}  // namespace entente

#include "knowledge/condition.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "knowledge/library.h"
#include "knowledge/read-condition.h"
#include "yaml/read/documents.h"

namespace entente {
namespace {

std::vector<ConditionNode> read(std::string_view text, ErrorList& errors) {
  yaml::Documents documents(text, errors);
  yaml::Tree tree;
  documents.next(tree);
  return read_condition(tree.root(), bundled_library(), errors);
}

std::string in_words(std::string_view text) {
  ErrorList errors("condition");
  const auto steps = read(text, errors);
  if (!errors.empty()) return errors.sorted().front().message;
  return to_text(steps, bundled_library());
}

bool are_same(std::string_view one, std::string_view other) {
  ErrorList errors("condition");
  const auto are = canonical_form(read(one, errors)) == canonical_form(read(other, errors));
  REQUIRE(errors.empty());
  return are;
}

TEST_SUITE("conditions") {
  TEST_CASE("a comparison is told by the bound that it sets") {
    CHECK(in_words("{risk.shared: yes}") == "risk.shared is yes");
    CHECK(in_words("{risk.shared: {at_least: partly}}") == "risk.shared is at least partly");
    CHECK(in_words("{risk.shared: {at_most: partly}}") == "risk.shared is at most partly");
    CHECK(in_words("{risk.shared: [no, yes]}") == "risk.shared is no or yes");
    CHECK(in_words("{form: [licence, consortium]}") == "form is licence or consortium");
  }

  TEST_CASE("a mapping means all of its entries") {
    CHECK(in_words("{risk.shared: yes, relationship.trust: no}") ==
          "risk.shared is yes and relationship.trust is no");
  }

  TEST_CASE("combinations nest in brackets") {
    CHECK(in_words("{any: [{risk.shared: yes}, {risk.shared: no, relationship.trust: yes}]}") ==
          "risk.shared is yes or (risk.shared is no and relationship.trust is yes)");
    CHECK(in_words("{not: {risk.shared: yes}}") == "not (risk.shared is yes)");
    CHECK(in_words("{at_least: 1, of: [{risk.shared: yes}, {relationship.trust: yes}]}") ==
          "at least 1 of: risk.shared is yes; relationship.trust is yes");
  }

  TEST_CASE("what is asked of partners may hold for one of them, or be held together") {
    CHECK(in_words("{any_partner: {people.morale: yes}}") == "for at least one partner people.morale is yes");
    CHECK(in_words("{people.morale: {spread_at_most: 1}}") ==
          "the partners' answers to people.morale are at most 1 step apart");
  }

  TEST_CASE("the order of its parts makes no other condition, and one part alone is all or any of it") {
    CHECK(
        are_same("{risk.shared: yes, relationship.trust: no}", "{relationship.trust: no, risk.shared: yes}"));
    CHECK(are_same("{all: [{risk.shared: yes}]}", "{any: [{risk.shared: yes}]}"));
    CHECK(are_same("{not: {any: [{risk.shared: yes}, {risk.shared: no, relationship.trust: yes}]}}",
                   "{not: {any: [{relationship.trust: yes, risk.shared: no}, {risk.shared: yes}]}}"));
    CHECK(are_same("{risk.shared: {at_least: partly}}", "{risk.shared: [yes, partly]}"));
  }

  TEST_CASE("another value, question, number or combination makes another condition") {
    CHECK(!are_same("{risk.shared: yes}", "{risk.shared: no}"));
    CHECK(!are_same("{risk.shared: yes}", "{relationship.trust: yes}"));
    CHECK(!are_same("{risk.shared: yes}", "{not: {risk.shared: yes}}"));
    CHECK(!are_same("{people.morale: yes}", "{any_partner: {people.morale: yes}}"));
    CHECK(!are_same("{people.morale: {spread_at_most: 0}}", "{people.morale: {spread_at_most: 1}}"));
    CHECK(!are_same("{any: [{risk.shared: yes}, {relationship.trust: yes}]}",
                    "{all: [{risk.shared: yes}, {relationship.trust: yes}]}"));
    CHECK(!are_same("{at_least: 1, of: [{risk.shared: yes}, {relationship.trust: yes}]}",
                    "{at_least: 2, of: [{risk.shared: yes}, {relationship.trust: yes}]}"));
  }

  TEST_CASE("what could not be evaluated is refused") {
    CHECK(in_words("{risk.shard: yes}") == "unknown question `risk.shard`");
    CHECK(in_words("{form: {at_least: licence}}") == "the values of `form` have no order");
    CHECK(in_words("{risk.shared: {spread_at_most: 1}}") ==
          "`risk.shared` is not asked of each partner, so it has no spread");
    CHECK(in_words("{any_partner: {risk.shared: yes}}") ==
          "`any_partner` holds no question that is asked of each partner");
    CHECK(in_words("{risk.shared: [no, partly, yes]}") == "every answer to `risk.shared` would do");
    CHECK(in_words("{any: []}") == "`any` takes a list of conditions");
    CHECK(in_words("{at_least: 3, of: [{risk.shared: yes}]}") == "`at_least` is a whole number from 1 to 1");
    CHECK(in_words("{}") == "a condition is a mapping, not an empty one");
    CHECK(in_words("yes") == "a condition is a mapping, not text");
  }
}

}  // namespace
}  // namespace entente

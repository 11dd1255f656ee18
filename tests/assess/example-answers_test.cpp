#include "assess/example-answers.h"

#include <doctest/doctest.h>

#include <array>

#include "knowledge/description-facts.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

/// How many partners the example has, as far as conditions can tell: bits of `partners.count`.
ValueSet counted(std::span<const GivenAnswer> given, const Library& library) {
  static constexpr std::array<std::string_view, 3> partners = {"a", "b", "c"};
  const Example example{.name = "x", .partners = partners, .given = given, .expected = {}};
  return answers_of(example, library).at(index_of(Fact::partner_count)).value.possible;
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("an example that names partners has as many, and one that names none leaves it open") {
    const ToyLibrary toy({});
    const auto& library = toy.library();
    const auto of_partner = library.index_of(*library.find_question("t.p"));
    const std::array<GivenAnswer, 1> of_one = {
        {{.question = of_partner, .partner = "c", .value = {.possible = 1}}}};
    const std::array<GivenAnswer, 1> of_all = {
        {{.question = of_partner, .partner = {}, .value = {.possible = 1}}}};
    CHECK(counted(of_one, library) == only(3));
    CHECK(counted(of_all, library) == all_values(library.scales[index_of(Fact::partner_count)]));
  }

  TEST_CASE("an example that says how many partners there are has so many") {
    const ToyLibrary toy({});
    const auto& library = toy.library();
    const auto of_partner = library.index_of(*library.find_question("t.p"));
    const std::array<GivenAnswer, 2> given = {
        {{.question = of_partner, .partner = "c", .value = {.possible = 1}},
         {.question = index_of(Fact::partner_count), .partner = {}, .value = {.possible = only(5)}}}};
    CHECK(counted(given, library) == only(5));
  }
}

}  // namespace entente

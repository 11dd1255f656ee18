#include "alliance/completeness.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/alliance/read-text.h"

namespace entente {
namespace {

std::string counted(std::string_view answers) {
  const auto described = read_description(head_for(answers));
  REQUIRE(described.alliance);
  const auto count = completeness(*described.alliance, bundled_library());
  return fmt::format("{} answered, {} of them unknown", count.answered, count.unknown);
}

TEST_SUITE("completeness") {
  TEST_CASE("what is asked of each partner counts once for each") {
    CHECK(counted("people: {morale: yes}") == "2 answered, 0 of them unknown");
    CHECK(counted("people: {morale: {a: yes}}") == "1 answered, 0 of them unknown");
  }

  TEST_CASE("what the head says of stage, form and kinds counts, and how many partners there are does not") {
    CHECK(counted("stage: operating") == "1 answered, 0 of them unknown");
    CHECK(counted("stage: unknown\nform: [licence, consortium]") == "2 answered, 1 of them unknown");
    const auto described = read_description("entente: 1\nname: T\npartners: {a: {kind: company}, b: }\n");
    REQUIRE(described.alliance);
    const auto count = completeness(*described.alliance, bundled_library());
    CHECK(count.answered == 1);
    const auto of_head = 2 + static_cast<int>(described.alliance->partners.size());
    int asked = of_head;
    for (const auto& question : bundled_library().questions) {
      if (!question.fact && described.alliance->scope.includes(question))
        asked += static_cast<int>(slot_count(question, *described.alliance));
    }
    CHECK(count.asked == asked);
  }

  TEST_CASE("unknown and n/a are answers, an empty value is none") {
    CHECK(counted("risk: {shared: unknown, rivalry: n/a}") == "2 answered, 1 of them unknown");
    CHECK(counted("risk: {shared: }") == "0 answered, 0 of them unknown");
  }

  TEST_CASE("answers beyond the scope do not count") {
    CHECK(counted("people: {staffing: yes}") == "0 answered, 0 of them unknown");
    CHECK(counted("scope: [core, people]\npeople: {staffing: yes}") == "2 answered, 0 of them unknown");
  }
}

}  // namespace
}  // namespace entente

#include "alliance/scope.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/alliance/read-text.h"

namespace entente {
namespace {

std::string scope(std::string_view value) {
  const auto described = read_description(head_for(fmt::format("scope: {}", value)));
  if (!described.alliance) return described.errors.front().message;
  return fmt::format("{}", fmt::join(described.alliance->scope.names(), " "));
}

TEST_SUITE("scope") {
  TEST_CASE("it is the core unless something else is declared") {
    CHECK(scope("") == "core");
    CHECK(scope("core") == "core");
    CHECK(scope("full") == "full");
  }

  TEST_CASE("themes are asked in full beside the core, in the library's order, each once") {
    CHECK(scope("[core, people, knowledge, people]") == "core knowledge people");
    CHECK(scope("people") == "core people");
    CHECK(scope("[nature]") == "core nature");
  }

  TEST_CASE("anything else is refused") {
    CHECK(scope("[core, poeple]") == "`poeple` is no scope");
    CHECK(scope("{people: yes}") == "a scope is core, full, or a list of core and themes, not a mapping");
  }

  TEST_CASE("a rule counts only if all of its questions are in scope") {
    const auto& library = bundled_library();
    const Scope core;
    const Scope full{.full = true, .themes = {}};
    const Scope people{.full = false, .themes = {"people"}};
    for (const auto& rule : library.rules) {
      CAPTURE(rule.id);
      CHECK(full.includes(rule, library));
      if (core.includes(rule, library)) CHECK(people.includes(rule, library));
    }
    const auto& staffing = library.find_factor("staffing-plan")->rules.front();
    CHECK_FALSE(core.includes(staffing, library));
    CHECK(people.includes(staffing, library));
  }
}

}  // namespace
}  // namespace entente

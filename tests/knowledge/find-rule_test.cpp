#include "knowledge/find-rule.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/assess/toy-library.h"

namespace entente {
namespace {

/// The rule, or what is complained of.
std::string found(std::string_view id, const ToyLibrary& toy) {
  ErrorList errors("a.yaml");
  const auto* rule = find_rule(id, {.line = 1, .column = 1}, toy.library(), errors);
  CHECK((rule == nullptr) == !errors.empty());
  if (rule != nullptr) return full_id(*rule, toy.library());
  const auto error = errors.take().front();
  return error.message + " -> " + error.hint;
}

}  // namespace

TEST_SUITE("knowledge") {
  TEST_CASE("a rule is found by its factor and id, or by its id where only one factor has it") {
    const ToyLibrary toy({{.factor = "first", .rule = "alone"},
                          {.factor = "first", .rule = "shared", .healthy = "{t.b: yes}"},
                          {.factor = "second", .rule = "shared", .healthy = "{t.c: yes}"}});
    CHECK(found("first/alone", toy) == "first/alone");
    CHECK(found("alone", toy) == "first/alone");
    CHECK(found("second/shared", toy) == "second/shared");
    CHECK(found("shared", toy) ==
          "several factors have a rule `shared` -> write `first/shared` or `second/shared`");
    CHECK(found("first/alnoe", toy) == "there is no rule `first/alnoe` -> did you mean `first/alone`?");
    CHECK(found("alnoe", toy) == "there is no rule `alnoe` -> did you mean `alone`?");
    CHECK(found("nothing-like-it", toy) == "there is no rule `nothing-like-it` -> ");
  }
}

}  // namespace entente

#include "yaml/edit/emit-flow.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "tests/any-text.h"
#include "tests/yaml/read/reading.h"

namespace entente::yaml {
namespace {

/// The value of `a`, written again.
std::string again(const std::string& text, Dialect dialect = Dialect::yaml) {
  ErrorList errors("test.yaml");
  Documents documents(text, errors);
  Tree tree;
  if (!documents.next(tree) || !errors.empty()) return "complained of";
  return emit_flow((*tree.root().entries().begin()).value, dialect);
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a value is written on one line, and what was in quotes stays in quotes") {
    CHECK(again("a:\n  b: 'c'\n  d:\n  - e: f g\n  - ~\n  h: []\n") ==
          "{b: \"c\", d: [{e: f g}, null], h: []}");
    CHECK(again("a: &x {b: it's, c: *x-y}\n") == "complained of");
    CHECK(again("a: |\n  one\n  two\n") == "\"one\\U0000000Atwo\\U0000000A\"");
  }

  TEST_CASE("a scalar is plain where nobody could take it for anything else") {
    for (const std::string_view plain : {"yes", "n/a", "1995-06-30", "site lead (county)"})
      CHECK(emit_scalar(plain, Dialect::yaml) == plain);
    for (const std::string_view other : {"", "null", "~", "- a", "a: b", "a #b", "a ", " a", "é", "{", "*a"})
      CHECK(emit_scalar(other, Dialect::yaml).front() == '"');
    CHECK(emit_scalar("yes", Dialect::json) == "\"yes\"");
  }

  TEST_CASE("any text is read back as it was, by readers of YAML and of JSON") {
    CHECK(rc::check([] {
      const auto text = *any_text();
      RC_ASSERT(nlohmann::json::parse(emit_quoted(text, Dialect::json)) == text);
      const auto line = "a: " + emit_scalar(text, Dialect::yaml) + "\n";
      ErrorList errors("test.yaml");
      Documents documents(line, errors);
      Tree tree;
      RC_ASSERT(documents.next(tree) && errors.empty());
      RC_ASSERT((*tree.root().entries().begin()).value.text() == text);
    }));
  }
}

}  // namespace entente::yaml

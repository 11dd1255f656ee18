#include "yaml/edit/source-ranges.h"

#include <doctest/doctest.h>

#include <string>

#include "yaml/read/documents.h"

namespace entente::yaml {
namespace {

/// The text of the value of the first key, with `|` between its anchor or tag and its content.
std::string first_value(std::string_view text) {
  ErrorList errors("test.yaml");
  Documents documents(text, errors);
  Tree tree;
  if (!documents.next(tree) || !errors.empty()) return "complained of";
  const SourceRanges ranges(text, 1);
  const auto range = ranges.of(*tree.root().entries().begin());
  if (!range) return "not sure";
  const auto properties = text.substr(range->begin, range->properties_end - range->begin);
  return std::string(properties) + (properties.empty() ? "" : "|") +
         std::string(text.substr(range->content, range->end - range->content));
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a scalar ends where it ends, however it is written") {
    CHECK(first_value("a: one # two\nb: c\n") == "one");
    CHECK(first_value("a: it's: not\n") == "complained of");
    CHECK(first_value("a: it's \"not\"  \nb: c\n") == "it's \"not\"");
    CHECK(first_value("a: one\n  two\n\n  three # four\nb: c\n") == "one\n  two\n\n  three");
    CHECK(first_value("a: 'it''s # b' # c\n") == "'it''s # b'");
    CHECK(first_value("a: \"\\\"\\\\\" # c\n") == "\"\\\"\\\\\"");
    CHECK(first_value("{a: one , b: c}") == "one");
    CHECK(first_value("{\"a\":12,\"b\":true}") == "12");
    CHECK(first_value("é: ü日 # b\n") == "ü日");
  }

  TEST_CASE("a block scalar ends with its last line that is not blank") {
    CHECK(first_value("a: |\n  one\n\n  two\n\n# c\nb: d\n") == "|\n  one\n\n  two");
    CHECK(first_value("a: >-  # c\r\n    one\r\n      two\r\nb: d\r\n") == ">-  # c\r\n    one\r\n      two");
    CHECK(first_value("a: |\n  one") == "|\n  one");
    CHECK(first_value("a: |2\n    one\n") == "not sure");
  }

  TEST_CASE("brackets end with their own") {
    CHECK(first_value("a: [one, 'two]', {b: \"]\"}] # ]\nc: d\n") == "[one, 'two]', {b: \"]\"}]");
    CHECK(first_value("a: {b: [c, # ]}\n  d], e: }\nf: g\n") == "{b: [c, # ]}\n  d], e: }");
    CHECK(first_value("a: { }\n") == "{ }");
    CHECK(first_value("a: [b, ]\n") == "[b, ]");
  }

  TEST_CASE("a block ends with the last value in it") {
    CHECK(first_value("a:\n  b: c\n  d:\n  - e\n  - f # g\nh: i\n") == "b: c\n  d:\n  - e\n  - f");
    CHECK(first_value("a:\n  b:\n  c: # d\n") == "b:\n  c:");
  }

  TEST_CASE("anchors and tags stand before the content, and an alias is all of a value") {
    CHECK(first_value("a: &x one\nb: *x\n") == "&x|one");
    CHECK(first_value("a: &x !!str  one\n") == "&x !!str|one");
    CHECK(first_value("a: &x\n  b: c\nd: e\n") == "&x|b: c");
    CHECK(first_value("{b: &x one, a: *x}") == "&x|one");
  }

  TEST_CASE("nothing stands behind its colon, or is a word") {
    CHECK(first_value("a: # b\nc: d\n") == "");
    CHECK(first_value("a: ~ # b\n") == "~");
    CHECK(first_value("{a: null, b: c}") == "null");
    CHECK(first_value("{a, b: c}") == "not sure");
  }
}

}  // namespace entente::yaml

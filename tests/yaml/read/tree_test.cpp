#include "yaml/read/tree.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/yaml/read/reading.h"

namespace entente::yaml {

TEST_SUITE("yaml") {
  TEST_CASE("an empty tree has a root that is nothing") {
    const Tree tree;
    CHECK(tree.empty());
    CHECK(tree.root().is_null());
    CHECK(tree.root().text() == "");
    CHECK(tree.root().items().begin() == tree.root().items().end());
    CHECK(tree.root().entries().begin() == tree.root().entries().end());
  }

  TEST_CASE("items and entries are walked in the order of the text, whatever stands below them") {
    ErrorList errors("test.yaml");
    Documents documents("a: [1, [2, 3], {b: c}]\nd: {e: {f: g}, h: []}\ni:\n", errors);
    Tree tree;
    REQUIRE(documents.next(tree));
    CHECK(to_text(tree.root()) == "{a: [1, [2, 3], {b: c}], d: {e: {f: g}, h: []}, i: ~}");
    CHECK(tree.root().count() == 3);
    const Entry first = *tree.root().entries().begin();
    CHECK(first.value.count() == 3);
    CHECK(std::ranges::distance(first.value.items().begin(), first.value.items().end()) == 3);
  }

  TEST_CASE("a scalar has neither items nor entries, and a collection has no text") {
    ErrorList errors("test.yaml");
    Documents documents("[a]", errors);
    Tree tree;
    REQUIRE(documents.next(tree));
    CHECK(tree.root().text() == "");
    CHECK(tree.root().entries().begin() == tree.root().entries().end());
    const Value item = *tree.root().items().begin();
    CHECK(item.items().begin() == item.items().end());
  }

  TEST_CASE("plain text and quoted text differ") {
    CHECK(reading("[a, 'b', \"c\", ~, '~', null, 'null', '']").documents.front() ==
          "[a, \"b\", \"c\", ~, \"~\", ~, \"null\", \"\"]");
    CHECK(reading("a: |\n  x\nb: >-\n  y\n  z\n").documents.front() == "{a: \"x\n\", b: \"y z\"}");
    CHECK(reading("[yes, off, 010, 1e3]").documents.front() == "[yes, off, 010, 1e3]");
  }
}

}  // namespace entente::yaml

#include "yaml/read/tree-builder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "tests/yaml/read/reading.h"

namespace entente::yaml {

TEST_SUITE("yaml") {
  TEST_CASE("lines and columns count from 1") {
    CHECK(places("a: 1\nb:\n  - c\n  - d\n") == "{a@1:1: 1@1:4, b@2:1: [c@3:5, d@4:5]@3:3}@1:1");
    CHECK(places("{a: [b, c]}") == "{a@1:2: [b@1:6, c@1:9]@1:5}@1:1");
  }

  TEST_CASE("columns count characters, not bytes") {
    CHECK(places("αβ: [γδ, ε]\nz: 日本\n") == "{αβ@1:1: [γδ@1:6, ε@1:10]@1:5, z@2:1: 日本@2:4}@1:1");
    CHECK(message("αβ: γ: δ") == "1:6 a second `: ` in one line");
    CHECK(message("α: 1\nβ: 2\nα: 3\n") == "3:1 key `α` given twice; first on line 1");
  }

  TEST_CASE("carriage returns before line feeds change no place") {
    CHECK(places("a: 1\r\nb:\r\n  - c\r\n") == "{a@1:1: 1@1:4, b@2:1: [c@3:5]@3:3}@1:1");
    CHECK(places("---\r\na: |\r\n  α\r\nb:\r\n") == places("---\na: |\n  α\nb:\n"));
  }

  TEST_CASE("a byte order mark takes no column") {
    CHECK(places("\xEF\xBB\xBF"
                 "a: 1") == "{a@1:1: 1@1:4}@1:1");
    CHECK(message("\xEF\xBB\xBF"
                  "a: b: c") == "1:5 a second `: ` in one line");
  }

  TEST_CASE("an empty value stands at its key") {
    CHECK(places("a:\n\n# comment\nb: ~\nc: null\nd:\n") ==
          "{a@1:1: ~@1:1, b@4:1: ~@4:1, c@5:1: ~@5:1, d@6:1: ~@6:1}@1:1");
    CHECK(places("{a, b: , c: d}") == "{a@1:2: ~@1:2, b@1:5: ~@1:5, c@1:10: d@1:13}@1:1");
    CHECK(places("a: &x\nb: *x\n") == "{a@1:1: ~@1:1, b@2:1: ~@2:1}@1:1");
  }

  TEST_CASE("an empty item stands at its dash") {
    CHECK(places("-\n# - comment\n\n- b\n-\n") == "[~@1:1, b@4:3, ~@5:1]@1:1");
    CHECK(places("a:\n  -\n  - -\n    - c\nb: d\n") ==
          "{a@1:1: [~@2:3, [~@3:5, c@4:7]@3:5]@2:3, b@5:1: d@5:4}@1:1");
    CHECK(places("-") == "[~@1:1]@1:1");
    CHECK(places("[a, ~, b]") == "[a@1:2, ~@1:5, b@1:8]@1:1");
  }

  TEST_CASE("an alias stands where it is, and what it repeats stays where it was") {
    CHECK(places("a: &x [b, {c: }]\nd: *x\n") ==
          "{a@1:1: [b@1:8, {c@1:12: ~@1:12}@1:11]@1:4, d@2:1: [b@1:8, {c@1:12: ~@1:12}@1:11]@2:4}@1:1");
  }

  TEST_CASE("lines are those of the file in every document") {
    ErrorList errors("test.yaml");
    Documents documents("# comment\na: 1\n---\n\nb: α\n...\n%YAML 1.2\n---\nc:\n- [\n", errors);
    Tree tree;
    REQUIRE(documents.next(tree));
    CHECK(to_text_with_places(tree.root()) == "{a@2:1: 1@2:4}@2:1");
    REQUIRE(documents.next(tree));
    CHECK(to_text_with_places(tree.root()) == "{b@5:1: α@5:4}@5:1");
    REQUIRE(documents.next(tree));
    CHECK(tree.empty());
    CHECK_FALSE(documents.next(tree));
    CHECK(errors.sorted().front().at == SourceLocation{10, 3});
  }

  TEST_CASE("a key given twice is complained of at the second, with the line of the first") {
    CHECK(error("a: 1\nb: 2\n'a': 3\n") == "3:1 key `a` given twice; first on line 1");
    CHECK(message("x: {a: 1, b: 2, a: 3}\ny: {a: 1}") == "1:17 key `a` given twice; first on line 1");
    CHECK(reading("a: 1\na: 2\na: 3\n").errors.size() == 2);
    CHECK(message("&k a: 1\n*k : 2\n") == "2:1 key `a` given twice; first on line 1");
    CHECK(reading("a: 1\na: 2\n").documents.front() == "{a: 1, a: 2}");
  }

  TEST_CASE("keys given twice are found among very many, and fast") {
    std::string text;
    for (int key = 0; key < 100'000; ++key) text += fmt::format("k{}: 1\n", key);
    text += "k5: 2\nk77777: 2\nk5: 3\n";
    const Limits limits{.document_bytes = 10'000'000, .nodes = 1'000'000};
    CHECK(fmt::format("{}", fmt::join(reading(text, limits).errors, " | ")) ==
          "100001:1 key `k5` given twice; first on line 6 | "
          "100002:1 key `k77777` given twice; first on line 77778 | "
          "100003:1 key `k5` given twice; first on line 6");
  }

  TEST_CASE("a key that is no text is complained of") {
    CHECK(message("[a, b]: 1") == "1:1 a key must be text, not a list");
    CHECK(message("? {a: b}\n: 1\n") == "1:3 a key must be text, not a mapping");
    CHECK(message(": 1") == "1:1 a key is missing or empty");
    CHECK(message("~: 1") == "1:1 a key is missing or empty");
    CHECK(message("a: &x [1]\n*x : 2\n") == "2:1 a key must be text, not a list");
    CHECK(message("? " + std::string(1025, 'a') + "\n: 1\n") == "1:3 a key is longer than 1024 bytes");
  }

  TEST_CASE("a long key repeated by aliases costs no comparisons") {
    std::string text =
        "? &a " + std::string(400'000, 'a') + "\n: 1\n? &b " + std::string(400'000, 'a') + "b\n: 1\n";
    for (int i = 0; i < 5000; ++i) text += "*a : 1\n*b : 1\n";
    ErrorList errors("test.yaml");
    Documents documents(text, errors);
    Tree tree;
    REQUIRE(documents.next(tree));
    CHECK(tree.root().count() == 10'002);
    CHECK(errors.is_full());
  }

  TEST_CASE("a merge key is refused in plain words, and a quoted one is a key like others") {
    CHECK(error("a: &x {b: 1}\nc:\n  <<: *x\n") ==
          "3:3 merge keys (`<<`) are not read (write out the keys that it would bring in)");
    CHECK(error("'<<': 1") == "0 complaints");
  }

  TEST_CASE("aliases repeat what their anchor holds") {
    CHECK(reading("a: &x [1, {b: c}]\nd: [*x, *x]\ne: &x 2\nf: *x\n").documents.front() ==
          "{a: [1, {b: c}], d: [[1, {b: c}], [1, {b: c}]], e: 2, f: 2}");
    CHECK(reading("&k a: 1\nb: *k\n").documents.front() == "{a: 1, b: a}");
  }

  TEST_CASE("an alias inside what it repeats is refused") {
    CHECK(message("a: &x [b, *x]") == "1:11 an alias cannot stand inside the value that it repeats");
    CHECK(message("&x a: {b: *x}\nc: &y\n  d: *y\n") ==
          "3:6 an alias cannot stand inside the value that it repeats");
  }

  TEST_CASE("what follows the end of a document without a marker is complained of") {
    CHECK(error("[a]\n[b]\n") ==
          "2:1 nothing can follow here: the document has ended (check the indentation, or begin a new "
          "document with `---`)");
    CHECK(message("- a\nb: 1\n") == "2:1 nothing can follow here: the document has ended");
    CHECK(message("  a: 1\nb: 2\n") == "2:1 nothing can follow here: the document has ended");
    CHECK(message("a: 1\n... b\n") == "2:5 nothing can follow here: the document has ended");
  }
}

}  // namespace entente::yaml

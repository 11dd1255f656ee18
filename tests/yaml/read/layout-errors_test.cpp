#include "yaml/read/layout-errors.h"

#include <doctest/doctest.h>

#include "tests/yaml/read/reading.h"

namespace entente::yaml {

TEST_SUITE("yaml") {
  TEST_CASE("a sign that only looks like one of YAML is complained of at its place") {
    CHECK(error("a: 1\nb:\u00A0 2\n") ==
          "2:3 a sign that only looks like one of YAML (U+00A0 is a no-break space; use ordinary spaces)");
    CHECK(error("a: 1\nb:\u00A02\nc: 3\n") ==
          "2:3 a sign that only looks like one of YAML (U+00A0 is a no-break space; use ordinary spaces)");
    CHECK(error("a: “Sales: a race”\n") ==
          "1:4 a sign that only looks like one of YAML (“ ” are not YAML quotes; use \" or ')");
    CHECK(error("{a: 1, b: “Sales: a race”}\n") ==
          "1:11 a sign that only looks like one of YAML (“ ” are not YAML quotes; use \" or ')");
    CHECK(error("a: 1\nb： 2\nc: 3\n") ==
          "2:2 a sign that only looks like one of YAML (： (U+FF1A) is not the sign :)");
    CHECK(error("a: 1\n– b\nc: 3\n") ==
          "2:1 a sign that only looks like one of YAML (– (U+2013) is not the sign -)");
  }

  TEST_CASE("the same signs within a text are let alone") {
    CHECK(error("a: “Sales”, a race\nb: 5\u00A0000 – or so\n") == "0 complaints");
    CHECK(error("a: they said “no”: b\n") ==
          "1:18 a second `: ` in one line (put the text in quotes if the colon is part of it)");
    CHECK(message("a: “fine”\n  b: 1\n") ==
          "2:3 indented deeper than the line above, which has its value already");
  }

  TEST_CASE("a block whose text stands at the margin is complained of where the text begins") {
    const auto* const wrong =
        "3:1 a text below `|` or `>` must be indented further than its key (begin each of its lines with 2 "
        "spaces)";
    CHECK(error("a: 1\nb: |\nThey asked, and took it.\nc: 2\n") == wrong);
    CHECK(error("a: 1\nb: >-  # folded\nThey asked,\nand took it.\nc: 2\n") == wrong);
    CHECK(error("a: 1\nb: |\nThey asked, and took it.\n") == wrong);
    CHECK(error("a:\n  b: |\n  They asked.\n  c: 2\n") ==
          "3:3 a text below `|` or `>` must be indented further than its key (begin each of its lines with 4 "
          "spaces)");
  }

  TEST_CASE("a block whose text is indented is not blamed for what follows") {
    CHECK(message("a: |\n  They asked.\nb\nc: 2\n") == "4:2 a colon where no key can end");
    CHECK(message("a: |\nb: 1\nc\nd: 2\n") == "4:2 a colon where no key can end");
  }

  TEST_CASE("a bracket that a comment leaves open is told of with the comment") {
    CHECK(error("a: {b: 1, c: #1 priority}\n") ==
          "1:4 the bracket `{` is never closed (what begins with # is a comment; put it in quotes)");
    CHECK(error("a: [b, #1 brand]\n") ==
          "1:4 the bracket `[` is never closed (what begins with # is a comment; put it in quotes)");
    CHECK(error("a: [b, c\n") == "1:4 the bracket `[` is never closed");
  }

  TEST_CASE("a question mark alone is taken for unknown") {
    CHECK(error("a: ?\n") == "1:4 a value cannot be a lone `?` (did you mean `unknown`?)");
    CHECK(error("a: ?  # nobody knows\nb: 1\n") ==
          "1:4 a value cannot be a lone `?` (did you mean `unknown`?)");
    CHECK(error("a: ? b\n") == "1:4 a key cannot begin here (put the text in quotes)");
  }
}

}  // namespace entente::yaml

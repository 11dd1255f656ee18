#include "yaml/read/parsers/syntax-error.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/yaml/read/reading.h"

namespace entente::yaml {

TEST_SUITE("yaml") {
  TEST_CASE("a key that is too long for a line is told of by its limit") {
    const std::string key(1024, 'k');
    CHECK(message(key + ": 1") == "0 complaints");
    CHECK(message("a: 1\nk" + key + ": 1") == "2:1 a key is longer than 1024 bytes");
    CHECK(message("- a\n- k" + key + ": 1") == "2:3 a key is longer than 1024 bytes");
    CHECK(message("\"k" + key + "\": 1") == "1:1 a key is longer than 1024 bytes");
  }

  TEST_CASE("a tab that indents is complained of at the tab") {
    for (const char* text :
         {"a:\n\tb: 1\n", "a:\n\t- b\n", "a: 1\n\tb: 2\n", "a:\n\tb\n", "a:\n\t\"b\"\n", "a: |\n\tb\n"}) {
      CHECK(error(text) == "2:1 a tab cannot indent (use spaces)");
    }
    CHECK(message("a:\n  b: 1\n  \tc: 2\n") == "3:3 a tab cannot indent");
    CHECK(message("-\ta: 1\n") == "1:2 a tab cannot indent");
    CHECK(message("\ta: 1\n") == "1:1 a tab cannot indent");
  }

  TEST_CASE("tabs that do not indent are let alone") {
    CHECK(reading("{\n\t\"a\":\t[\n\t\t1,\n\t\t2\n\t]\n}\n").documents.front() == "{\"a\": [1, 2]}");
    CHECK(error("{\n\t\"a\":\t[\n\t\t1\n\t]\n}\n") == "0 complaints");
    CHECK(error("a:\tb\t# c\n\t# d\n\t\ne: \"x\n\ty\"\n") == "0 complaints");
    CHECK(error("a: |\n  \tb\n") == "0 complaints");
  }

  TEST_CASE("a quote that is never closed is complained of where it opens") {
    CHECK(error("a: 'b\nc: d\n") == "1:4 this quote is never closed");
    CHECK(error("a: \"b\nc: d\n") == "1:4 this quote is never closed");
    CHECK(error("a: \"b\\\"\nc: d\n") == "1:4 this quote is never closed");
    CHECK(error("a: 'b''\nc: d\n") == "1:4 this quote is never closed");
    CHECK(error("a: 1\n\"b: 2\n") == "2:1 this quote is never closed");
    CHECK(error("- [a, \"b]\n") == "1:7 this quote is never closed");
    CHECK(error("a: &x !!str 'b\n") == "1:13 this quote is never closed");
    CHECK(error("a: 'b''c'\nd: \"e\\\"f\"\ng: '''h'''\n") == "0 complaints");
  }

  TEST_CASE("text behind a closing quote is complained of, with the line where the quote was opened") {
    CHECK(error("a: 'it's'\n") ==
          "1:8 text after a closing quote (quote all of it, and write '' for a quote inside)");
    CHECK(error("a: \"b\" c\n") ==
          "1:8 text after a closing quote (quote all of it, and write \\\" for a quote inside)");
    CHECK(error("a: \"b\nc: \"d\"\n") == "2:5 text after a closing quote (the quote was opened on line 1)");
  }

  TEST_CASE("a bracket that is never closed is complained of where it opens") {
    CHECK(error("a: [b,\n  c\n") == "1:4 the bracket `[` is never closed");
    CHECK(error("a: {b: c\n") == "1:4 the bracket `{` is never closed");
    CHECK(error("[a, [b]\n") == "1:1 the bracket `[` is never closed");
    CHECK(error("a: [b\nc: d\n") == "2:2 expected `,` or `]` (the bracket was opened on line 1)");
    CHECK(error("{\"a\": 1 \"b\": 2}") == "1:12 expected `,` or `}` (the bracket was opened on line 1)");
    CHECK(error("a: ]") == "1:4 `]` closes no bracket that is open");
    CHECK(error("a: [b}") == "1:6 `}` closes no bracket that is open");
    CHECK(error("[a, , b]") == "1:5 nothing stands before this comma");
  }

  TEST_CASE("a colon inside a text is complained of at the colon") {
    CHECK(error("name: Ridgeway: a history\n") ==
          "1:15 a second `: ` in one line (put the text in quotes if the colon is part of it)");
    CHECK(message("- a: b: c\n") == "1:7 a second `: ` in one line");
  }

  TEST_CASE("a key without its colon, or the colon without its space, is complained of") {
    CHECK(error("a:b\nc: d\n") == "1:2 a colon without a space after it (write `key: value`)");
    CHECK(error("- a\n- b:c\n  d: e\n") == "2:4 a colon without a space after it (write `key: value`)");
    CHECK(error("a: b\nc\n") ==
          "2:1 a key without a colon (write `key: value`, or indent the line if it goes on with the text "
          "above)");
    CHECK(error("a: b\nc\nd: e\n") ==
          "3:2 a colon where no key can end (line 2 is a key that lacks its colon, or a text that needs "
          "quotes)");
    CHECK(error("{a, b}") == "0 complaints");
    CHECK(error("? a\n? b\n") == "0 complaints");
  }

  TEST_CASE("wrong indentation is complained of at the line's first character") {
    const std::string deeper =
        "indented deeper than the line above, which has its value already (align it with the keys beside it)";
    CHECK(error("a: 1\n  b: 2\n") == "2:3 " + deeper);
    CHECK(error("a: 'x'\n  b: 2\n") == "2:3 " + deeper);
    CHECK(error("- a: 1\n   b: 2\n") == "2:4 " + deeper);
    const std::string fits_none =
        "the indentation fits no line above (align it with the lines that it belongs with)";
    CHECK(error("a:\n    b: 1\n  c: 2\n") == "3:3 " + fits_none);
    CHECK(error("a: |\n  b\n c\n") == "3:2 " + fits_none);
    CHECK(error("- - a\n - b\n") == "2:2 " + fits_none);
    CHECK(error("a: 1\n- b\n") == "2:1 expected `key: value`");
  }

  TEST_CASE("what only quotes could hold is complained of, with that advice") {
    CHECK(error("a: @b") == "1:4 a text cannot begin with `@` (put it in quotes)");
    CHECK(error("a: `b`") == "1:4 a text cannot begin with a backtick (put it in quotes)");
    CHECK(error("a: %b") == "1:4 a text cannot begin with `%` (put it in quotes)");
    CHECK(error("a: *b c") ==
          "1:4 no anchor stands above for the alias `*b` (put it in quotes if the `*` is part of the text)");
    CHECK(message("a: *") == "1:5 an anchor or alias needs a name of letters and digits");
    CHECK(message("a: - b") == "1:4 a list cannot begin here");
    CHECK(message("a: ? b") == "1:4 a key cannot begin here");
    CHECK(message("a: [b]c") == "1:7 something follows where the value has ended");
  }

  TEST_CASE("a wrong escape is complained of at its backslash") {
    CHECK(error("a: \"C:\\dir\"") ==
          "1:7 a backslash before `d` means nothing in double quotes (write \\\\ for a backslash, or use "
          "single quotes)");
    CHECK(message("a: \"α\\γ\"") == "1:6 a backslash before `γ` means nothing in double quotes");
    CHECK(message("a: \"\\x4\"") == "1:9 an escape \\x, \\u or \\U needs 2, 4 or 8 hexadecimal digits");
    CHECK(message("a: \"\\uD800\"") == "1:11 an escape for a character that does not exist");
  }

  TEST_CASE("tags that we do not know are complained of, and those of YAML itself are let alone") {
    CHECK(error("a: !include b.yaml\n") == "1:4 the tag `!include` is not known (leave it out)");
    CHECK(error("a: !!str 1\nb: ! 2\nc: !!map {}\n") == "0 complaints");
    CHECK(message("a: !x! b") == "1:7 a tag needs a name after its `!`");
  }
}

}  // namespace entente::yaml

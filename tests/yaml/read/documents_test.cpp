#include "yaml/read/documents.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "tests/yaml/read/reading.h"

namespace entente::yaml {
namespace {

using namespace std::string_literals;

std::string documents(std::string_view text) {
  return fmt::format("{}", fmt::join(reading(text).documents, " | "));
}

std::string errors(std::string_view text) {
  return fmt::format("{}", fmt::join(reading(text).errors, " | "));
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (; times > 0; --times) text += piece;
  return text;
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a text is split at its markers") {
    CHECK(documents("a: 1\n---\nb: 2\n--- c\n---\td\n--- |\n e\n") == "{a: 1} | {b: 2} | c | d | \"e\n\"");
    CHECK(documents("a\n...\nb\n...\n---\nc\n") == "a | b | c");
    CHECK(documents("a: ---\nb: '---'\n---c: d\n") == "{a: ---, b: \"---\", ---c: d}");
  }

  TEST_CASE("documents of nothing but comments are passed over") {
    CHECK(documents("") == "");
    CHECK(documents("\n# comment\n  \n") == "");
    CHECK(documents("---\n# comment\n---\n\n--- # comment\na: 1\n---\n") == "{a: 1}");
    CHECK(documents("a: 1\n...\n# end\n...\n") == "{a: 1}");
    CHECK(documents("%YAML 1.2\n# comment\n---\n---\nx") == "x");
  }

  TEST_CASE("an empty document that says so is a document") {
    CHECK(documents("--- ~\n---\nnull\n") == "~ | ~");
  }

  TEST_CASE("directives belong to the document whose marker they precede") {
    CHECK(documents("%YAML 1.2\n# comment\n---\na\n...\n%TAG !e! tag:yaml.org,2002:\n---\n!e!str b\n") ==
          "a | \"b\"");
    CHECK(errors("%YAML 1.2\na: 1\n") ==
          "1:1 a line cannot begin with `%` here (put the text in quotes; a directive stands above `---`)");
    CHECK(message("a: b\n%c\n") == "2:1 a line cannot begin with `%` here");
  }

  TEST_CASE("a mistake in one document does not hide the next") {
    const Reading read = reading("a: [\n---\nb: 1\n---\nc: 'd\n---\n- e\n");
    CHECK(fmt::format("{}", fmt::join(read.documents, " | ")) == "- | {b: 1} | - | [e]");
    CHECK(fmt::format("{}", fmt::join(read.errors, " | ")) ==
          "1:4 the bracket `[` is never closed | 5:4 this quote is never closed");
  }

  TEST_CASE("a tree is filled anew for every document") {
    ErrorList errors("test.yaml");
    Documents documents("[a, b, c]\n---\nd\n---\n[\n", errors);
    Tree tree;
    REQUIRE(documents.next(tree));
    CHECK(tree.size() == 4);
    REQUIRE(documents.next(tree));
    CHECK(to_text(tree.root()) == "d");
    CHECK(tree.size() == 1);
    REQUIRE(documents.next(tree));
    CHECK(tree.empty());
  }

  TEST_CASE("text in another encoding is named, with or without a byte order mark") {
    const std::string utf16 = "1:1 this is UTF-16 (save it as UTF-8)";
    const std::string utf32 = "1:1 this is UTF-32 (save it as UTF-8)";
    CHECK(errors("\xFF\xFE"
                 "a\0:\0"s) == utf16);
    CHECK(errors("\xFE\xFF\0a\0:"s) == utf16);
    CHECK(errors("a\0:\0 \0"s) == utf16);
    CHECK(errors("\0a\0:\0 "s) == utf16);
    CHECK(errors("\xFF\xFE\0\0a\0\0\0"s) == utf32);
    CHECK(errors("\0\0\xFE\xFF\0\0\0a"s) == utf32);
    CHECK(errors("a\0\0\0:\0\0\0"s) == utf32);
    CHECK(errors("\0\0\0a\0\0\0:"s) == utf32);
    CHECK(documents("a\0:\0"s) == "-");
  }

  TEST_CASE("bytes that are not UTF-8 are complained of at the first") {
    CHECK(errors("a: α\nb: caf\xE9\n\xFF") == "2:7 the byte 0xE9 is not UTF-8 (save the file as UTF-8)");
    CHECK(message("a: 1\n---\nα\xED\xA0\x80") == "3:2 the byte 0xED is not UTF-8");
  }

  TEST_CASE("characters that YAML forbids are complained of") {
    CHECK(message("a: b\0c"s) == "1:5 the control character U+0000 cannot stand in YAML");
    CHECK(message("αβ\x04") == "1:3 the control character U+0004 cannot stand in YAML");
    CHECK(message("a: \x1b[31m") == "1:4 the control character U+001B cannot stand in YAML");
    CHECK(message("a\u009Bb") == "1:2 the control character U+009B cannot stand in YAML");
    CHECK(message("a\x7F") == "1:2 the control character U+007F cannot stand in YAML");
    CHECK(message("a: 1\n---\n\uFEFFb: 2") == "3:1 a byte order mark (U+FEFF) in the middle of the text");
    CHECK(message("a: 1\rb: 2\r") == "1:5 a carriage return without a line feed");
    CHECK(documents("a: \"\u0085\u2028\"") == "{a: \"\u0085\u2028\"}");
  }

  TEST_CASE("a document that is too large is not read, and the next one is") {
    const Limits limits{.document_bytes = 20};
    const Reading read = reading("a: 1\n---\nb: 'much too long a text'\n---\nc: 3\n", limits);
    CHECK(fmt::format("{}", fmt::join(read.documents, " | ")) == "{a: 1} | - | {c: 3}");
    CHECK(fmt::format("{}", fmt::join(read.errors, " | ")) ==
          "2:1 a document of 30 bytes, and at most 20 are read");
  }

  TEST_CASE("a document nested too deep is complained of where it becomes so") {
    const Limits limits{.depth = 3};
    CHECK(documents(repeated("[", 64) + repeated("]", 64)) != "-");
    CHECK(message("[[[]]]", limits) == "0 complaints");
    CHECK(message("[[[[]]]]", limits) == "1:4 nested deeper than 3 levels");
    CHECK(message("a:\n b:\n  c:\n   d: e\n", limits) == "4:4 nested deeper than 3 levels");
    CHECK(message("- - - - a", limits) == "1:7 nested deeper than 3 levels");
    CHECK(message("a: &x [[b]]\nc:\n  d: *x\n", limits) == "3:6 nested deeper than 3 levels");
  }

  TEST_CASE("a document of too many values is complained of once") {
    const Limits limits{.nodes = 5};
    CHECK(message("[1, 2, 3, 4]", limits) == "0 complaints");
    CHECK(message("[1, 2, 3, 4, 5]", limits) == "1:14 the document has more than 5 values");
    CHECK(error("a: &x [1]\nb: *x\n", limits) ==
          "2:4 the document has more than 5 values (an alias counts as often as it is used)");
  }

  TEST_CASE("a document of too many aliases is complained of at the first that is one too many") {
    const Limits limits{.aliases = 2};
    CHECK(documents("- &x a\n- *x\n- *x\n---\n[&x a, *x, *x]") == "[a, a, a] | [a, a, a]");
    CHECK(message("- &x a\n- *x\n- *x\n- *x\n- *x\n", limits) == "4:3 the document has more than 2 aliases");
    CHECK(message("- &x a\n- *x\n- *x\n---\n- &x a\n- *x\n", limits) == "0 complaints");
  }

  TEST_CASE("hostile documents are answered at once") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level <= 9; ++level) {
      const std::string below = fmt::format("*a{}", level - 1);
      bomb += fmt::format("a{0}: &a{0} [{1}", level, below) + repeated(", " + below, 9) + "]\n";
    }
    CHECK(message(bomb) == "5:45 the document has more than 100000 values");
    CHECK(message(repeated("[", 20'000)) == "1:65 nested deeper than 64 levels");
    CHECK(message(repeated("{", 20'000)) == "1:65 nested deeper than 64 levels");
    CHECK(message(repeated("[\n", 20'000)) == "65:1 nested deeper than 64 levels");
    CHECK(message(repeated("- ", 500'000)) == "1:129 nested deeper than 64 levels");
    CHECK(message(repeated("? ", 500'000)) == "1:129 nested deeper than 64 levels");
    CHECK(message("[" + repeated("a, ", 300'000) + "]") ==
          "1:300003 the document has more than 100000 values");
    CHECK(message("{" + repeated("a,", 500'000) + "}") ==
          "1:200003 the document has more than 100000 values");
  }

  TEST_CASE("scalars of 64 MiB are answered at once") {
    constexpr std::size_t size = std::size_t{64} << 20;
    CHECK(message("a: " + std::string(size, 'x')).starts_with("1:1 a document of 67108867 bytes"));
    CHECK(message("a: \"" + std::string(size, 'x') + "\"").starts_with("1:1 a document of"));
    CHECK(message("a: |\n" + repeated("  x\n", size / 4)).starts_with("1:1 a document of"));
  }

  TEST_CASE("the largest document that is allowed is read") {
    const std::string text(1'000'000, 'x');
    CHECK(documents(text) == text);
    CHECK(documents("\"" + text + "\"") == "\"" + text + "\"");
    CHECK(documents("|\n " + text) == "\"" + text + "\"");
  }
}

}  // namespace entente::yaml

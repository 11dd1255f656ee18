#include "text/error.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"

namespace entente {
namespace {

std::string line_of(std::string_view shown, int number) {
  for (; number > 1; --number) shown.remove_prefix(shown.find('\n') + 1);
  return std::string(shown.substr(0, shown.find('\n')));
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("complaints come in the order of their places") {
    ErrorList errors("a.yaml");
    CHECK(errors.empty());
    errors.add({3, 1}, "third");
    errors.add({1, 9}, "second");
    errors.add({3, 1}, "fourth");
    errors.add({1, 2}, "first", "a hint");
    std::string order;
    for (const Error& error : errors.sorted()) order += error.file + " " + error.message + ", ";
    CHECK(order == "a.yaml first, a.yaml second, a.yaml third, a.yaml fourth, ");
    CHECK(errors.size() == 4);
  }

  TEST_CASE("past a thousand, complaints are only counted") {
    ErrorList errors("a.yaml");
    for (int line = 1; line <= 2500; ++line) errors.add({line, 1}, "again");
    CHECK(errors.is_full());
    CHECK(errors.size() == ErrorList::max_size);
    CHECK(errors.sorted().back().message == "1500 further mistakes are not shown");
  }

  TEST_CASE("a complaint shows its line, a caret and the hint") {
    const Error error{"ridgeway.yaml", {2, 3}, "unknown key `goverance`", "did you mean `governance`?"};
    CHECK(to_text(error, "name: x\n  goverance: 1\n") ==
          "ridgeway.yaml:2:3: unknown key `goverance`\n"
          "   2 |   goverance: 1\n"
          "     |   ^\n"
          "     = did you mean `governance`?\n");
  }

  TEST_CASE("the caret stands under wide and combined characters") {
    CHECK(to_text({"f", {1, 5}, "m", ""}, "日本: é") == "f:1:5: m\n   1 | 日本: é\n     |       ^\n");
    CHECK(to_text({"f", {1, 4}, "m", ""}, "e\u0301: x") == "f:1:4: m\n   1 | e\u0301: x\n     |   ^\n");
  }

  TEST_CASE("the caret stands under its character behind what was made visible") {
    CHECK(to_text({"f", {1, 3}, "m", ""}, "\x1b\tx") == "f:1:3: m\n   1 | <U+001B> x\n     |          ^\n");
  }

  TEST_CASE("a complaint about the file as a whole has neither place nor excerpt") {
    CHECK(to_text({"f", {}, "it is missing", "write it"}, "text") == "f: it is missing\n     = write it\n");
  }

  TEST_CASE("a place that the text does not have gets no excerpt, or a caret at the end of its line") {
    CHECK(to_text({"f", {9, 1}, "m", ""}, "a\n") == "f:9:1: m\n");
    CHECK(to_text({"f", {1, 9}, "m", ""}, "ab\ncd") == "f:1:9: m\n   1 | ab\n     |   ^\n");
    CHECK(to_text({"f", {2, 1}, "m", ""}, "a\n") == "f:2:1: m\n   2 |\n     | ^\n");
  }

  TEST_CASE("line ends and a byte order mark are not part of the excerpt") {
    CHECK(to_text({"f", {1, 2}, "m", ""},
                  "\xEF\xBB\xBF"
                  "ab\r\ncd") == "f:1:2: m\n   1 | ab\n     |  ^\n");
  }

  TEST_CASE("a file name or message cannot steer the terminal") {
    CHECK(to_text({"a\x1b", {}, "b\u202E", "c\n"}, "") == "a<U+001B>: b<U+202E>\n     = c<U+000A>\n");
  }

  TEST_CASE("a long line is cut around the caret") {
    std::string text(5000, 'a');
    text[2500] = 'X';
    for (const int column : {1, 30, 99, 100, 101, 2501, 4990, 5000, 5001}) {
      const std::string shown = to_text({"f", {1, column}, "m", ""}, text);
      const std::string excerpt = line_of(shown, 2);
      const std::string caret = line_of(shown, 3);
      CHECK(display_width(excerpt) <= 107);
      CHECK(display_width(caret) <= 108);
      CHECK(excerpt.find("…") != std::string::npos);
    }
    const std::string shown = to_text({"f", {1, 2501}, "m", ""}, text);
    const std::string before = line_of(shown, 2).substr(0, line_of(shown, 2).find('X'));
    CHECK(display_width(before) == static_cast<int>(line_of(shown, 3).find('^')));
  }

  TEST_CASE("an excerpt is as wide as the terminal") {
    std::string text(300, 'a');
    for (const int columns : {40, 80, 200}) {
      for (const int column : {1, 39, 150, 300}) {
        const std::string shown = to_text({"f", {1, column}, "m", ""}, text, 1, columns);
        CHECK(display_width(line_of(shown, 2)) <= columns);
        CHECK(display_width(line_of(shown, 2)) >= columns / 2);
      }
    }
    CHECK(line_of(to_text({"f", {1, 1}, "m", ""}, text, 1, 400), 2) == "   1 | " + text);
  }

  TEST_CASE("a joiner is cut off together with what it joins, or shown with it") {
    const std::string text = "name: نمونه\u200Cها";
    CHECK(line_of(to_text({"f", {1, 7}, "m", ""}, text), 2) == "   1 | " + text);
  }

  TEST_CASE("a line of a hundred columns is not cut, wherever the caret is") {
    const std::string text(100, 'a');
    for (const int column : {1, 50, 100}) {
      CHECK(line_of(to_text({"f", {1, column}, "m", ""}, text), 2) == "   1 | " + text);
    }
  }

  TEST_CASE("an endless pile of combining marks is cut as well") {
    std::string text = "a";
    for (int i = 0; i < 100'000; ++i) text += "\u0301";
    CHECK(to_text({"f", {1, 1}, "m", ""}, text).size() < 2000);
    CHECK(to_text({"f", {1, 90'000}, "m", ""}, text).size() < 3000);
  }

  TEST_CASE("a quoted word is made visible and cut where it is long") {
    CHECK(quote("name") == "`name`");
    CHECK(quote("a\nb") == "`a<U+000A>b`");
    CHECK(quote("\u00A0yes\u3000") == "`<U+00A0>yes<U+3000>`");
    CHECK(quote(std::string(60, 'x')) == "`" + std::string(60, 'x') + "`");
    CHECK(quote(std::string(1'000'000, 'x')) == "`" + std::string(59, 'x') + "…`");
  }
}

}  // namespace entente

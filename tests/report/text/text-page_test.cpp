#include "report/text/text-page.h"

#include <doctest/doctest.h>

#include <array>

namespace entente::report {
namespace {

TEST_SUITE("a page") {
  TEST_CASE("prose goes on at the column where it began") {
    TextPage page({.width = 24, .color = false});
    page.put("do").at(4).prose("Name one person on each side, in writing.").end();
    CHECK(page.take() == "do  Name one person on\n    each side, in\n    writing.\n");
  }

  TEST_CASE("a column that is behind already is one space away") {
    TextPage page({.width = 40, .color = false});
    page.put("a long name").at(4).put("value").end();
    CHECK(page.take() == "a long name value\n");
  }

  TEST_CASE("what belongs at the right margin stands there, below where there is no room") {
    TextPage page({.width = 12, .color = false});
    page.put("name").add_right("facts").end();
    page.put("a long name").add_right("facts").end();
    CHECK(page.take() == "name   facts\na long name\n       facts\n");
  }

  TEST_CASE("scores stand beside each other as columns, from the lowest to the highest") {
    constexpr std::array<std::optional<double>, 7> scores = {0, 12.5, 49.9, 50, 99.9, 100, std::nullopt};
    CHECK(TextPage({.width = 20}).sparkline(scores).take() == "▁▂▄▅██·");
    CHECK(TextPage({.width = 20, .ascii = true}).sparkline(scores).take() == "124588-");
    CHECK(TextPage({.width = 20}).sparkline({}).take() == "");
  }

  TEST_CASE("what belongs at the right margin is wrapped where it is wider than the page") {
    TextPage page({.width = 20});
    page.put("x").add_right("more facts than have room").end();
    CHECK(page.take() == "x\nmore facts than have\nroom\n");
  }

  TEST_CASE("a column of a table that is behind already begins on a further line") {
    TextPage page({.width = 40});
    page.put("name").at_or_below(6).put("value").end();
    page.put("a name").at_or_below(6).put("value").end();
    page.put("日本日").at_or_below(6).put("value").end();
    CHECK(page.take() == "name  value\na name\n      value\n日本日\n      value\n");
  }

  TEST_CASE("what follows stands in the line where it has room, else below, wrapped") {
    TextPage page({.width = 20});
    page.put("a.path").follow("=", 1, 2).follow("yes", 1, 2).follow("a.yaml:1", 2, 2).end();
    page.put("a.path").follow("=", 1, 2).follow("partly or yes", 1, 2).end();
    page.put("a").follow("more words than have room", 2, 4).end();
    CHECK(page.take() ==
          "a.path = yes\n  a.yaml:1\na.path =\n  partly or yes\na\n    more words than\n    have room\n");
  }

  TEST_CASE("what hidden characters are shown as has room in the lines") {
    TextPage page({.width = 20});
    page.prose("abc\x1b abc\x1b abc\x1b").end();
    CHECK(page.take() == "abc<U+001B>\nabc<U+001B>\nabc<U+001B>\n");
  }

  TEST_CASE("in ASCII signs are others, and have the room that these take") {
    TextPage page({.width = 18, .ascii = true});
    page.bar(50, 80, 10, Style::good).end();
    page.prose("“Søhavn” … … …").add_right("1–2").end();
    CHECK(page.take() == "#####===..\n\"Søhavn\" ... ...\n...            1-2\n");
  }

  TEST_CASE("a bar is solid to the lower bound and shaded to the upper one") {
    TextPage page({.width = 40, .color = false});
    page.bar(50, 80, 10, Style::good).end();
    page.bar(0, 0, 4, Style::bad).end();
    page.bar(100, 100, 4, Style::good).end();
    CHECK(page.take() == "█████▒▒▒░░\n░░░░\n████\n");
  }

  TEST_CASE("colour is there only where it is wanted, and takes no columns") {
    TextPage plain({.width = 40, .color = false});
    plain.put("weak", Style::bad).end();
    CHECK(plain.take() == "weak\n");
    TextPage colored({.width = 40, .color = true});
    colored.put("weak", Style::bad).at(6).put("x").end();
    CHECK(colored.take() == "\x1b[31mweak\x1b[0m  x\n");
  }

  TEST_CASE("nothing that is put on it can steer a terminal") {
    TextPage page({.width = 60, .color = true});
    page.put("a\x1b[31mb")
        .prose(
            "c\xC2\x9B"
            "d \xE2\x80\xAE"
            "e")
        .add_right("f\rg")
        .end();
    CHECK(page.take() == "a<U+001B>[31mbc<U+009B>d <U+202E>e                f<U+000D>g\n");
  }

  TEST_CASE("wide characters take two columns") {
    TextPage page({.width = 40, .color = false});
    page.put("日本").at(6).put("x").end();
    CHECK(page.take() == "日本  x\n");
  }
}

}  // namespace
}  // namespace entente::report

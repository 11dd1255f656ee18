#include "report/page.h"

#include <doctest/doctest.h>

namespace entente::report {
namespace {

TEST_SUITE("a page") {
  TEST_CASE("prose goes on at the column where it began") {
    Page page({.width = 24, .color = false});
    page.put("do").at(4).prose("Name one person on each side, in writing.").end();
    CHECK(page.take() == "do  Name one person on\n    each side, in\n    writing.\n");
  }

  TEST_CASE("a column that is behind already is one space away") {
    Page page({.width = 40, .color = false});
    page.put("a long name").at(4).put("value").end();
    CHECK(page.take() == "a long name value\n");
  }

  TEST_CASE("what belongs at the right margin stands there, below where there is no room") {
    Page page({.width = 12, .color = false});
    page.put("name").put_right("facts").end();
    page.put("a long name").put_right("facts").end();
    CHECK(page.take() == "name   facts\na long name\n       facts\n");
  }

  TEST_CASE("a bar is solid to the lower bound and shaded to the upper one") {
    Page page({.width = 40, .color = false});
    page.bar(50, 80, 10, Style::good).end();
    page.bar(0, 0, 4, Style::bad).end();
    page.bar(100, 100, 4, Style::good).end();
    CHECK(page.take() == "█████▒▒▒░░\n░░░░\n████\n");
  }

  TEST_CASE("colour is there only where it is wanted, and takes no columns") {
    Page plain({.width = 40, .color = false});
    plain.put("weak", Style::bad).end();
    CHECK(plain.take() == "weak\n");
    Page colored({.width = 40, .color = true});
    colored.put("weak", Style::bad).at(6).put("x").end();
    CHECK(colored.take() == "\x1b[31mweak\x1b[0m  x\n");
  }

  TEST_CASE("nothing that is put on it can steer a terminal") {
    Page page({.width = 60, .color = true});
    page.put("a\x1b[31mb")
        .prose(
            "c\xC2\x9B"
            "d \xE2\x80\xAE"
            "e")
        .put_right("f\rg")
        .end();
    CHECK(page.take() == "a<U+001B>[31mbc<U+009B>d <U+202E>e                f<U+000D>g\n");
  }

  TEST_CASE("wide characters take two columns") {
    Page page({.width = 40, .color = false});
    page.put("日本").at(6).put("x").end();
    CHECK(page.take() == "日本  x\n");
  }
}

}  // namespace
}  // namespace entente::report

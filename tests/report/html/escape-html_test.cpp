#include "report/html/escape-html.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/any-text.h"

namespace entente::report::html {

TEST_SUITE("report") {
  TEST_CASE("a word in a page stays a word") {
    CHECK(escape_html("Birch & Söhne") == "Birch &amp; Söhne");
    CHECK(escape_html("<script>\"'") == "&lt;script&gt;&#34;&#39;");
    CHECK(escape_html("{{name}}") == "&#123;&#123;name&#125;&#125;");
    CHECK(escape_html("two\nlines") == "two lines");
    CHECK(escape_html("\xE2\x80\xAEgnp.exe\x1B[31m") == "&lt;U+202E&gt;gnp.exe&lt;U+001B&gt;[31m");
  }

  TEST_CASE("no text leaves a quoted attribute, an element or a picture") {
    CHECK(rc::check([] {
      const auto markup = escape_html(*any_text());
      RC_ASSERT(markup.find_first_of("<>\"'{}\n\r") == std::string::npos);
    }));
  }

  TEST_CASE("no text leaves a string of a style sheet, or the sheet") {
    CHECK(escape_css("Ash \"& Birch\"") == "\"Ash \\22 \\26  Birch\\22 \"");
    CHECK(escape_css("</style>") == "\"\\3c \\2f style\\3e \"");
    CHECK(rc::check([] {
      const auto string = escape_css(*any_text());
      const auto inner = string.substr(1, string.size() - 2);
      RC_ASSERT(inner.find_first_of("\"'<>&{};\n\r") == std::string::npos);
      RC_ASSERT(!inner.ends_with('\\'));
    }));
  }

  TEST_CASE("only addresses of the web become links, and stay one address") {
    CHECK(web_address("https://doi.org/10.1/(sici)21:3<217::aid>3.0") ==
          "https://doi.org/10.1/(sici)21:3%3C217::aid%3E3.0");
    CHECK(web_address("http://example.org/a b?c=%20#d") == "http://example.org/a%20b?c=%20#d");
    CHECK(web_address("https://example.org/é") == "https://example.org/%C3%A9");
    CHECK(web_address("javascript:alert(1)").empty());
    CHECK(web_address("data:text/html,x").empty());
    CHECK(web_address("").empty());
  }
}

}  // namespace entente::report::html

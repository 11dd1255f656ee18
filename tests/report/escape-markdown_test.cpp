#include "report/escape-markdown.h"

#include <doctest/doctest.h>

namespace entente::report {

TEST_SUITE("report") {
  TEST_CASE(
      "nothing in a text is emphasis, code, a link, a table, strikethrough or mathematics to Markdown") {
    CHECK(escape_markdown("a *b* __c__ `d`") == R"(a \*b\* \_\_c\_\_ \`d\`)");
    CHECK(escape_markdown("[a](b) ![c](d) | ~~e~~ $f$") == R"(\[a\](b) !\[c\](d) \| \~\~e\~\~ \$f\$)");
    CHECK(escape_markdown(R"(a\*b)") == R"(a\\\*b)");
  }

  TEST_CASE("nothing in a text is HTML to Markdown") {
    CHECK(escape_markdown("<b>a</b> &lt; R&D") == R"(\<b\>a\</b\> \&lt; R\&D)");
    CHECK(escape_markdown("<!-- a -->") == R"(\<!-- a --\>)");
  }

  TEST_CASE(
      "nothing at the start of a text makes it a heading, a list, a quotation, a rule or indented code") {
    CHECK(escape_markdown("# a") == R"(\# a)");
    CHECK(escape_markdown("- a") == R"(\- a)");
    CHECK(escape_markdown("+ a") == R"(\+ a)");
    CHECK(escape_markdown("* a") == R"(\* a)");
    CHECK(escape_markdown("> a") == R"(\> a)");
    CHECK(escape_markdown("1. a") == R"(1\. a)");
    CHECK(escape_markdown("12) a") == R"(12\) a)");
    CHECK(escape_markdown("---") == R"(\---)");
    CHECK(escape_markdown("===") == R"(\===)");
    CHECK(escape_markdown("    a  ") == "a");
  }

  TEST_CASE("what means nothing where it stands is left alone") {
    CHECK(escape_markdown("a - b + c = d, 1.5 and 2) e.") == "a - b + c = d, 1.5 and 2) e.");
    CHECK(escape_markdown("1.5 a") == "1.5 a");
    CHECK(escape_markdown("Dröge’s “way”") == "Dröge’s “way”");
    CHECK(escape_markdown("") == "");
    CHECK(escape_markdown("42") == "42");
  }

  TEST_CASE("a bare address in a text becomes no link") {
    CHECK(escape_markdown("see https://example.org") == R"(see https\://example.org)");
    CHECK(escape_markdown("see www.example.org") == R"(see www\.example.org)");
    CHECK(escape_markdown("a@example.org, a @ b") == "a@<!-- -->example.org, a @ b");
  }

  TEST_CASE("a text calls nobody, and points to no issue") {
    CHECK(escape_markdown("@a and #1, b/c#2") == R"(@<!-- -->a and \#<!-- -->1, b/c\#<!-- -->2)");
    CHECK(escape_markdown("# 1 @") == R"(\# 1 @)");
  }

  TEST_CASE("line breaks and hidden characters are made visible") {
    CHECK(escape_markdown("a\n# b") == R"(a\<U+000A\>\# b)");
    CHECK(escape_markdown("a\x1b[1m") == R"(a\<U+001B\>\[1m)");
  }

  TEST_CASE("code holds neither a backtick nor what would end a cell of a table") {
    CHECK(code("people.morale") == "`people.morale`");
    CHECK(code("a`b|c") == "`a'b'c`");
  }

  TEST_CASE("a link leads to the anchor of the same name") {
    const auto name = anchor_name("work", "zoogah2010");
    CHECK(anchor(name) == R"(<a id="work-zoogah2010"></a>)");
    CHECK(link("Zoogah & Peng 2010", name) == R"([Zoogah \& Peng 2010](#work-zoogah2010))");
    CHECK(anchor_name("work", "a\"><b>)") == "work-a---b--");
  }

  TEST_CASE("only an address of the web becomes a link to it") {
    CHECK(web_link("https://doi.org/10.1/a_b") == "<https://doi.org/10.1/a_b>");
    CHECK(web_link("javascript:alert(1)") == "javascript:alert(1)");
    CHECK(web_link("https://a.b/<script>") == R"(https\://a.b/\<script\>)");
    CHECK(web_link("https://a.b/ c") == R"(https\://a.b/ c)");
  }
}

}  // namespace entente::report

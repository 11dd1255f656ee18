#include "text/xml.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("nothing in a text is markup to XML") {
    CHECK(escape_xml(R"(<a b="c" d='e'>&amp;]]></a>)") ==
          "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;amp;]]&gt;&lt;/a&gt;");
    CHECK(escape_xml("Birch & Söhne, 日本") == "Birch &amp; Söhne, 日本");
  }

  TEST_CASE("what XML cannot hold is made visible") {
    CHECK(escape_xml(std::string_view("a\0b", 3)) == "a&lt;U+0000&gt;b");
    CHECK(escape_xml("a\x1b\x7f\n") == "a&lt;U+001B&gt;&lt;U+007F&gt;&lt;U+000A&gt;");
    CHECK(escape_xml("a\uFFFEb\uFFFF") == "a&lt;U+FFFE&gt;b&lt;U+FFFF&gt;");
    CHECK(escape_xml("a\xFF") == "a&lt;0xFF&gt;");
    CHECK(escape_xml("\u202Ea") == "&lt;U+202E&gt;a");
  }
}

}  // namespace entente

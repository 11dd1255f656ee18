#include "text/unicode.h"

#include <doctest/doctest.h>

#include <string>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("valid UTF-8 has no first invalid byte, whatever its length") {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      CHECK_FALSE(first_invalid_utf8(text));
      CHECK_FALSE(first_invalid_utf8(text + "αβ日😀"));
      text += 'a';
    }
  }

  TEST_CASE("the first invalid byte is found in any part of a text") {
    for (std::size_t length = 0; length < 20; ++length) {
      const std::string before(length, 'a');
      CHECK(first_invalid_utf8(before + "\xFF") == length);
      CHECK(first_invalid_utf8(before + "α\x80 z") == length + 2);
      CHECK_MESSAGE(first_invalid_utf8(before + "\xC0\xAF") == length, "an overlong form");
      CHECK_MESSAGE(first_invalid_utf8(before + "\xED\xA0\x80") == length, "a surrogate");
      CHECK_MESSAGE(first_invalid_utf8(before + "\xE2\x82") == length, "a character cut short");
    }
  }

  TEST_CASE("characters are counted, not bytes") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("abc") == 3);
    CHECK(count_characters("αβγ") == 3);
    CHECK(count_characters("e\u0301") == 2);
  }

  TEST_CASE("wide characters take two columns and combining marks none") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Ridgeway") == 8);
    CHECK(display_width("αβγ") == 3);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("e\u0301") == 1);
  }

  TEST_CASE("what differs in nothing but capitals is the same without them") {
    CHECK(fold_case("Ada LOVELACE") == "ada lovelace");
    CHECK(fold_case("\u00C5NGSTR\u00D6M") == fold_case("A\u030Angstr\u00F6m"));
    CHECK(fold_case("Ada Lovelace") != fold_case("AdaLovelace"));
    CHECK(fold_case("") == "");
  }

  TEST_CASE("what differs in nothing but case and spaces is the same without them") {
    CHECK(fold_case_and_spaces(" Ada \u00A0LOVELACE\t") == "adalovelace");
    CHECK(fold_case_and_spaces("Straße") == fold_case_and_spaces("STRASSE"));
    CHECK(fold_case_and_spaces("e\u0301") == fold_case_and_spaces("\u00C9"));
    CHECK(fold_case_and_spaces("Ada") != fold_case_and_spaces("Aba"));
    CHECK(fold_case_and_spaces("") == "");
  }

  TEST_CASE("characters that could steer a terminal or reorder a line are made visible") {
    CHECK(escape_invisible("a\x1b[31mb") == "a<U+001B>[31mb");
    CHECK(escape_invisible("line\r\nbreak") == "line<U+000D><U+000A>break");
    CHECK(escape_invisible(std::string_view("\0", 1)) == "<U+0000>");
    CHECK(escape_invisible("\u202Eevil\u2066") == "<U+202E>evil<U+2066>");
    CHECK(escape_invisible("\u200B\uFEFF\u00AD\u2028\u0085") == "<U+200B><U+FEFF><U+00AD><U+2028><U+0085>");
    CHECK(escape_invisible("\U000E0041") == "<U+E0041>");
  }

  TEST_CASE("ordinary text of any script stays as it is") {
    CHECK(escape_invisible("Größe, αβγ, 日本, e\u0301, 😀 and `x`") == "Größe, αβγ, 日本, e\u0301, 😀 and `x`");
  }

  TEST_CASE("joiners stay within words of scripts that need them, and within emoji") {
    for (const auto* text : {"شرکت نمونه\u200Cها", "می\u200Cخواهم", "ශ්\u200Dරී ලංකා", "क्\u200Dष",
                             "👨\u200D👩\u200D👧", "👩🏽\u200D💻", "❤\uFE0F\u200D🔥"}) {
      CHECK(escape_invisible(text) == text);
    }
  }

  TEST_CASE("joiners anywhere else are made visible") {
    CHECK(escape_invisible("a\u200Cb\u200Dc") == "a<U+200C>b<U+200D>c");
    CHECK(escape_invisible("\u200Cها") == "<U+200C>ها");
    CHECK(escape_invisible("نمونه\u200C") == "نمونه<U+200C>");
    CHECK(escape_invisible("نمونه\u200C ها") == "نمونه<U+200C> ها");
    CHECK(escape_invisible("ن\u200C\u200Cه") == "ن<U+200C><U+200C>ه");
    CHECK(escape_invisible("👨\u200Da") == "👨<U+200D>a");
    CHECK(escape_invisible("👨\u200C👩") == "👨<U+200C>👩");
  }

  TEST_CASE("the first character of a text is told with its length") {
    CHECK(first_character("a").code == U'a');
    CHECK(first_character("日本").code == U'日');
    CHECK(first_character("日本").length == 3);
    CHECK(!first_character("\x80").valid);
  }

  TEST_CASE("a tab becomes a space and a byte that is not UTF-8 its number") {
    CHECK(escape_invisible("a\tb") == "a b");
    CHECK(escape_invisible("caf\xE9!") == "caf<0xE9>!");
    CHECK(escape_invisible("\xE2\x82") == "<0xE2><0x82>");
  }
}

}  // namespace entente
